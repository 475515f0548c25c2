-- 困难帮扶, 矛盾调解, 师带徒: somebody is helped step by step until it is closed; what is said stands in sealed notes.
create table care_case (
  id bigint not null constraint care_case_pk primary key,
  branch_id bigint not null constraint care_case_branch_fk references branch,
  version integer not null,
  kind varchar(10) not null constraint care_case_kind_check check (kind in ('HARDSHIP', 'CONFLICT', 'APPRENTICE')),
  person_id bigint not null constraint care_case_person_fk references person,
  other_id bigint constraint care_case_other_fk references person,
  skill varchar(60),
  owner_id bigint not null constraint care_case_owner_fk references person,
  opened_by bigint not null constraint care_case_opened_fk references person,
  opened_on date not null,
  note_id bigint constraint care_case_note_fk references sealed_note,
  state varchar(6) not null constraint care_case_state_check check (state in ('OPEN', 'CLOSED')),
  outcome varchar(8) constraint care_case_outcome_check check (outcome in ('RESOLVED', 'STOPPED')),
  closed_on date,
  closed_by bigint constraint care_case_closed_fk references person,
  close_note_id bigint constraint care_case_close_note_fk references sealed_note,
  constraint care_case_other_check check ((kind = 'APPRENTICE') = (skill is not null) and (kind = 'HARDSHIP') = (other_id is null)),
  constraint care_case_two_check check (other_id is null or other_id <> person_id),
  constraint care_case_closed_check check ((state = 'CLOSED') = (closed_on is not null) and (closed_on is null) = (outcome is null))
);
create index care_case_state_idx on care_case (branch_id, state, id);
create index care_case_person_idx on care_case (branch_id, person_id);
create index care_case_owner_idx on care_case (branch_id, owner_id, state);

create table case_step (
  id bigint not null constraint case_step_pk primary key,
  branch_id bigint not null constraint case_step_branch_fk references branch,
  version integer not null,
  case_id bigint not null constraint case_step_case_fk references care_case,
  taken_on date not null,
  by_id bigint not null constraint case_step_by_fk references person,
  note_id bigint not null constraint case_step_note_fk references sealed_note,
  next_on date
);
create index case_step_case_idx on case_step (branch_id, case_id, id);

-- How somebody is: three levels, an owner, an end after ninety days. The newest counts.
create table mind_state (
  id bigint not null constraint mind_state_pk primary key,
  branch_id bigint not null constraint mind_state_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint mind_state_person_fk references person,
  level varchar(9) not null constraint mind_state_level_check check (level in ('STEADY', 'ATTENTION', 'HELP')),
  owner_id bigint not null constraint mind_state_owner_fk references person,
  set_by bigint not null constraint mind_state_set_fk references person,
  set_on date not null,
  expires_on date not null,
  note_id bigint constraint mind_state_note_fk references sealed_note,
  constraint mind_state_expiry_check check (expires_on > set_on)
);
create index mind_state_person_idx on mind_state (branch_id, person_id, id);
create index mind_state_owner_idx on mind_state (branch_id, owner_id, expires_on);
create index mind_state_day_idx on mind_state (branch_id, set_on);
