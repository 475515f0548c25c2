-- How often everyone is talked to and every home visited, from the first day of a month on.
create table care_rule (
  id bigint not null constraint care_rule_pk primary key,
  branch_id bigint not null constraint care_rule_branch_fk references branch,
  version integer not null,
  from_period varchar(7) not null constraint care_rule_period_check check (from_period like '____-__'),
  talk_months integer not null constraint care_rule_talk_check check (talk_months between 1 and 24),
  visit_months integer not null constraint care_rule_visit_check check (visit_months between 1 and 36),
  visits_floor integer not null constraint care_rule_floor_check check (visits_floor between 0 and 31),
  dormitory_counts boolean not null,
  phone_counts boolean not null,
  video_counts boolean not null,
  set_by bigint not null constraint care_rule_set_fk references person,
  constraint care_rule_period_unique unique (branch_id, from_period)
);

-- Somebody is to be talked to or visited, and why. At most one open duty a person, kind and cause.
create table care_duty (
  id bigint not null constraint care_duty_pk primary key,
  branch_id bigint not null constraint care_duty_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint care_duty_person_fk references person,
  kind varchar(5) not null constraint care_duty_kind_check check (kind in ('TALK', 'VISIT')),
  cause varchar(10) not null constraint care_duty_cause_check check (cause in ('QUOTA', 'NEW', 'ABSENT', 'REPRIMAND', 'HARDSHIP', 'INJURY', 'TRANSFER', 'REQUEST', 'FOLLOW_UP')),
  origin varchar(40) not null,
  raised_on date not null,
  due_on date not null,
  owner_id bigint constraint care_duty_owner_fk references person,
  planned_on date,
  tries integer not null constraint care_duty_tries_check check (tries >= 0),
  state varchar(7) not null constraint care_duty_state_check check (state in ('OPEN', 'DONE', 'DROPPED')),
  open_mark integer constraint care_duty_open_mark_check check (open_mark = 1),
  closed_on date,
  closed_by bigint constraint care_duty_closed_fk references person,
  drop_reason varchar(200),
  constraint care_duty_one_open unique (branch_id, person_id, kind, cause, open_mark),
  constraint care_duty_origin_unique unique (branch_id, person_id, kind, origin),
  constraint care_duty_open_check check ((state = 'OPEN') = (open_mark is not null)),
  constraint care_duty_closed_check check ((state = 'OPEN') = (closed_on is null)),
  constraint care_duty_drop_check check ((state = 'DROPPED') = (drop_reason is not null))
);
create index care_duty_open_idx on care_duty (branch_id, state, due_on, id);
create index care_duty_owner_idx on care_duty (branch_id, owner_id, state);

-- A team leader's quick note: not there today.
create table absence (
  id bigint not null constraint absence_pk primary key,
  branch_id bigint not null constraint absence_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint absence_person_fk references person,
  absent_on date not null,
  told boolean not null,
  noted_by bigint not null constraint absence_noted_fk references person,
  noted_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  constraint absence_unique unique (branch_id, person_id, absent_on)
);
create index absence_day_idx on absence (branch_id, absent_on, person_id);
