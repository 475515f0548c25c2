-- A responsibility zone of a member: a place with standards, held by dated owners.
create table zone (
  id bigint not null constraint zone_pk primary key,
  branch_id bigint not null constraint zone_branch_fk references branch,
  version integer not null,
  code varchar(12) not null,
  name varchar(30) not null,
  kind varchar(20),
  place varchar(60) not null,
  boundary varchar(200),
  standards varchar(1000),
  decision varchar(100),
  closed_on date,
  constraint zone_code_unique unique (branch_id, code)
);

create table zone_owner (
  id bigint not null constraint zone_owner_pk primary key,
  branch_id bigint not null constraint zone_owner_branch_fk references branch,
  version integer not null,
  zone_id bigint not null constraint zone_owner_zone_fk references zone,
  person_id bigint not null constraint zone_owner_person_fk references person,
  starts_on date not null,
  ends_on date,
  constraint zone_owner_dates_check check (ends_on >= starts_on),
  constraint zone_owner_unique unique (branch_id, zone_id, person_id, starts_on)
);
create index zone_owner_person_idx on zone_owner (branch_id, person_id);

create table zone_team (
  branch_id bigint not null constraint zone_team_branch_fk references branch,
  zone_id bigint not null constraint zone_team_zone_fk references zone,
  team_id bigint not null constraint zone_team_team_fk references team,
  constraint zone_team_pk primary key (branch_id, zone_id, team_id)
);

create table zone_worker (
  branch_id bigint not null constraint zone_worker_branch_fk references branch,
  zone_id bigint not null constraint zone_worker_zone_fk references zone,
  person_id bigint not null constraint zone_worker_person_fk references person,
  constraint zone_worker_pk primary key (branch_id, zone_id, person_id)
);

-- The random address of a public page. Read before any branch is known, so without row-level security.
create table public_code (
  code varchar(16) not null constraint public_code_pk primary key,
  branch_id bigint not null constraint public_code_branch_fk references branch,
  kind varchar(10) not null constraint public_code_kind_check check (kind in ('ZONE')),
  target_id bigint not null,
  constraint public_code_target_unique unique (branch_id, kind, target_id)
);
