-- A kept picture. The file lies in ZHIBU_HOME/uploads under its random name.
create table upload (
  id bigint not null constraint upload_pk primary key,
  branch_id bigint not null constraint upload_branch_fk references branch,
  version integer not null,
  name varchar(32) not null,
  kind varchar(4) not null constraint upload_kind_check check (kind in ('JPEG', 'PNG')),
  bytes integer not null constraint upload_bytes_check check (bytes > 0),
  stored_by bigint constraint upload_stored_by_fk references person,
  stored_at timestamp with time zone not null,
  constraint upload_name_unique unique (branch_id, name)
);

-- One thing that somebody saw, about one person or one zone. The zone's name and its owner are those of that day.
create table fact (
  id bigint not null constraint fact_pk primary key,
  branch_id bigint not null constraint fact_branch_fk references branch,
  version integer not null,
  noted_by bigint not null constraint fact_noted_by_fk references person,
  noted_at timestamp with time zone not null,
  happened_on date not null,
  place varchar(40),
  person_id bigint constraint fact_person_fk references person,
  zone_id bigint,
  zone_name varchar(60),
  owner_id bigint constraint fact_owner_fk references person,
  item_no integer not null constraint fact_item_check check (item_no between 1 and 10),
  seen varchar(200) not null,
  good boolean not null,
  photo_id bigint constraint fact_photo_fk references upload,
  withdrawn_by bigint constraint fact_withdrawn_by_fk references person,
  withdrawn_at timestamp with time zone,
  withdrawn_reason varchar(300),
  constraint fact_about_check check ((person_id is null) <> (zone_id is null)),
  constraint fact_zone_check check ((zone_id is null) = (zone_name is null)),
  constraint fact_owner_check check (owner_id is null or zone_id is not null),
  constraint fact_withdrawn_check check ((withdrawn_by is null) = (withdrawn_at is null) and (withdrawn_by is null) = (withdrawn_reason is null)),
  constraint fact_photo_once unique (branch_id, photo_id)
);
create index fact_day_idx on fact (branch_id, happened_on, id);
create index fact_person_idx on fact (branch_id, person_id, happened_on);
create index fact_owner_idx on fact (branch_id, owner_id, happened_on);
create index fact_noted_by_idx on fact (branch_id, noted_by);
