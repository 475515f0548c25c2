create table objection (
  id bigint not null constraint objection_pk primary key,
  branch_id bigint not null constraint objection_branch_fk references branch,
  version integer not null,
  scorecard_id bigint not null constraint objection_card_fk references scorecard,
  period varchar(7) not null,
  serial integer not null,
  item_no integer not null constraint objection_item_check check (item_no between 1 and 10),
  raised_by bigint not null constraint objection_raised_fk references person,
  raised_at timestamp with time zone not null,
  claim varchar(300) not null,
  state varchar(10) not null constraint objection_state_check check (state in ('OPEN', 'REJECTED', 'UPHELD')),
  answered_by bigint constraint objection_answered_fk references person,
  answered_at timestamp with time zone,
  answer varchar(300),
  meeting_on date,
  constraint objection_serial_unique unique (branch_id, period, serial),
  constraint objection_answer_check check ((state = 'OPEN') = (answered_at is null) and (answered_at is null) = (answer is null))
);
create index objection_card_idx on objection (branch_id, scorecard_id, state);
create index objection_state_idx on objection (branch_id, state, raised_at);

-- A mark lowered after publication opens a window for its item alone.
create table scorecard_window (
  id bigint not null constraint scorecard_window_pk primary key,
  branch_id bigint not null constraint scorecard_window_branch_fk references branch,
  version integer not null,
  scorecard_id bigint not null constraint scorecard_window_card_fk references scorecard,
  item_no integer not null constraint scorecard_window_item_check check (item_no between 1 and 10),
  open_until timestamp with time zone not null
);
create index scorecard_window_card_idx on scorecard_window (branch_id, scorecard_id);
