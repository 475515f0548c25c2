-- A hundred zones of one owner, each with the longest name.
alter table scorecard alter column shown_zones set data type varchar(4000);
