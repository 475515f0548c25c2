-- A question about a published month, asked by anybody of the branch; the answer is shown to all.
create table board_question (
  id bigint not null constraint board_question_pk primary key,
  branch_id bigint not null constraint board_question_branch_fk references branch,
  version integer not null,
  period varchar(7) not null constraint board_question_period_check check (period like '____-__'),
  asked_by bigint not null constraint board_question_asked_fk references person,
  asked_at timestamp with time zone not null,
  asked varchar(300) not null,
  due_on date not null,
  answered varchar(600),
  answered_by bigint constraint board_question_answered_fk references person,
  answered_at timestamp with time zone,
  withdrawn_at timestamp with time zone,
  constraint board_question_answer_check check ((answered is null) = (answered_by is null) and (answered is null) = (answered_at is null)),
  constraint board_question_other_check check (answered_by <> asked_by),
  constraint board_question_withdrawn_check check (withdrawn_at is null or answered is null)
);
create index board_question_period_idx on board_question (branch_id, period, id);
create index board_question_open_idx on board_question (branch_id, answered_at, due_on);
create index board_question_asked_idx on board_question (branch_id, asked_by);
