alter table fact add constraint fact_zone_fk foreign key (zone_id) references zone;
