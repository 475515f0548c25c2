-- "我有话说": named, or put into the box with a sealed name or none. The slip's code is kept as a hash only.
create table concern (
  id bigint not null constraint concern_pk primary key,
  branch_id bigint not null constraint concern_branch_fk references branch,
  version integer not null,
  mode varchar(9) not null constraint concern_mode_check check (mode in ('NAMED', 'SEALED', 'ANONYMOUS')),
  raised_by bigint constraint concern_raised_fk references person,
  raised_at timestamp with time zone not null,
  slip_hash varchar(64),
  words_id bigint not null constraint concern_words_fk references sealed_note,
  name_id bigint constraint concern_name_fk references sealed_note,
  state varchar(12) not null constraint concern_state_check check (state in ('NEW', 'ACKNOWLEDGED', 'ANSWERED', 'CONFIRMED')),
  acknowledged_at timestamp with time zone,
  assigned_to bigint constraint concern_assigned_fk references person,
  opening_by bigint constraint concern_opening_fk references person,
  opening_reason varchar(200),
  opened_by bigint constraint concern_opened_fk references person,
  reopened integer not null constraint concern_reopened_check check (reopened >= 0),
  constraint concern_slip_unique unique (branch_id, slip_hash),
  constraint concern_named_check check ((mode = 'NAMED') = (raised_by is not null)),
  constraint concern_slip_check check ((mode = 'NAMED') = (slip_hash is null)),
  constraint concern_sealed_check check ((mode = 'SEALED') = (name_id is not null)),
  constraint concern_new_check check ((state = 'NEW') = (acknowledged_at is null)),
  constraint concern_opening_check check ((opening_by is null) = (opening_reason is null) and (opened_by is null or opening_by is not null)),
  constraint concern_two_check check (opened_by is null or opened_by <> opening_by)
);
create index concern_state_idx on concern (branch_id, state, id);
create index concern_raised_idx on concern (branch_id, raised_by, id);

-- What was answered to a concern, and what was said back.
create table concern_step (
  id bigint not null constraint concern_step_pk primary key,
  branch_id bigint not null constraint concern_step_branch_fk references branch,
  version integer not null,
  concern_id bigint not null constraint concern_step_concern_fk references concern,
  kind varchar(8) not null constraint concern_step_kind_check check (kind in ('ANSWER', 'REOPEN')),
  note_id bigint not null constraint concern_step_note_fk references sealed_note,
  by_id bigint constraint concern_step_by_fk references person,
  taken_at timestamp with time zone not null,
  constraint concern_step_by_check check (kind <> 'ANSWER' or by_id is not null)
);
create index concern_step_concern_idx on concern_step (branch_id, concern_id, id);
