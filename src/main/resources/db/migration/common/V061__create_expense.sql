-- Expenses: asked for, decided by bodies, paid, receipted, published. Money is fen.
-- One row a branch: the last number given out. Whoever submits locks it, so that no two halves of a split slip past each other.
create table expense_counter (
  branch_id bigint not null constraint expense_counter_branch_fk references branch,
  year_no integer not null,
  last_no integer not null,
  constraint expense_counter_pk primary key (branch_id)
);

create table expense (
  id bigint not null constraint expense_pk primary key,
  branch_id bigint not null constraint expense_branch_fk references branch,
  version integer not null,
  number varchar(12) not null,
  kind varchar(10) not null constraint expense_kind_check check (kind in ('USUAL', 'EMERGENCY', 'PLAN')),
  state varchar(22) not null constraint expense_state_check check (state in ('DRAFT', 'SUBMITTED', 'COMMITTEE_PASSED', 'APPROVED',
    'RETURNED', 'WITHDRAWN', 'REFUSED', 'REFUSED_OVER_AUTHORITY')),
  money varchar(10) not null constraint expense_money_check check (money in ('NONE', 'PAID', 'RECEIPTED')),
  revision integer not null constraint expense_revision_check check (revision > 0),
  asked_by bigint not null constraint expense_asked_by_fk references person,
  created_at timestamp with time zone not null,
  title varchar(60) not null,
  why varchar(600) not null,
  category varchar(12) not null,
  payee varchar(60) not null,
  payee_person bigint constraint expense_payee_person_fk references person,
  planned_on date not null,
  plan_month varchar(7) constraint expense_plan_month_check check (plan_month like '____-__'),
  spent_on date,
  ordered_by bigint constraint expense_ordered_by_fk references person,
  ordered_at timestamp with time zone,
  asked_fen bigint not null constraint expense_asked_check check (asked_fen between 0 and 10000000000),
  granted_fen bigint,
  reason varchar(300),
  submitted_at timestamp with time zone,
  decided_at timestamp with time zone,
  published_at timestamp with time zone,
  refusal varchar(14),
  tested_office varchar(16),
  limit_fen bigint,
  month_limit_fen bigint,
  month_fen bigint,
  together_fen bigint,
  clause varchar(600),
  competent varchar(120),
  refused_with bigint constraint expense_refused_with_fk references expense,
  copied_from bigint constraint expense_copied_from_fk references expense,
  constraint expense_number_unique unique (branch_id, number),
  constraint expense_copied_once unique (branch_id, copied_from),
  constraint expense_granted_check check (granted_fen > 0 and granted_fen <= asked_fen),
  constraint expense_approved_check check (state <> 'APPROVED' or granted_fen is not null),
  constraint expense_paid_check check (money = 'NONE' or (state = 'APPROVED' and published_at is not null)),
  constraint expense_refusal_check check ((state = 'REFUSED_OVER_AUTHORITY') = (refusal is not null)),
  constraint expense_order_check check ((kind = 'EMERGENCY') = (ordered_by is not null) and (kind = 'EMERGENCY') = (ordered_at is not null)),
  constraint expense_plan_check check ((kind = 'PLAN') = (plan_month is not null)),
  constraint expense_submitted_check check (state in ('DRAFT', 'WITHDRAWN') or submitted_at is not null)
);
create index expense_state_idx on expense (branch_id, state, id);
create index expense_asker_idx on expense (branch_id, asked_by, id);
create index expense_category_idx on expense (branch_id, category, submitted_at);
create index expense_payee_idx on expense (branch_id, payee, id);
create index expense_published_idx on expense (branch_id, published_at);
create index expense_submitted_idx on expense (branch_id, submitted_at);

-- What is bought, a line each; every revision has its own.
create table expense_line (
  id bigint not null constraint expense_line_pk primary key,
  branch_id bigint not null constraint expense_line_branch_fk references branch,
  expense_id bigint not null constraint expense_line_expense_fk references expense,
  revision integer not null,
  line_no integer not null constraint expense_line_no_check check (line_no > 0),
  what varchar(60) not null,
  asked_fen bigint not null constraint expense_line_asked_check check (asked_fen between 1 and 10000000000),
  granted_fen bigint,
  constraint expense_line_unique unique (branch_id, expense_id, revision, line_no),
  constraint expense_line_granted_check check (granted_fen between 0 and asked_fen)
);

create table expense_quote (
  id bigint not null constraint expense_quote_pk primary key,
  branch_id bigint not null constraint expense_quote_branch_fk references branch,
  expense_id bigint not null constraint expense_quote_expense_fk references expense,
  revision integer not null,
  quote_no integer not null constraint expense_quote_no_check check (quote_no > 0),
  supplier varchar(60) not null,
  fen bigint not null constraint expense_quote_fen_check check (fen between 1 and 10000000000),
  constraint expense_quote_unique unique (branch_id, expense_id, revision, quote_no)
);

-- A picture or a PDF that belongs to a request; quote_no says to which quote, 0 to none.
create table expense_file (
  id bigint not null constraint expense_file_pk primary key,
  branch_id bigint not null constraint expense_file_branch_fk references branch,
  expense_id bigint not null constraint expense_file_expense_fk references expense,
  revision integer not null,
  quote_no integer not null,
  title varchar(60) not null,
  upload_id bigint not null constraint expense_file_upload_fk references upload,
  added_by bigint not null constraint expense_file_added_fk references person,
  added_at timestamp with time zone not null,
  constraint expense_file_unique unique (branch_id, expense_id, upload_id)
);

-- An earlier version as it was asked before somebody changed it. Only grows.
create table expense_version (
  id bigint not null constraint expense_version_pk primary key,
  branch_id bigint not null constraint expense_version_branch_fk references branch,
  expense_id bigint not null constraint expense_version_expense_fk references expense,
  revision integer not null,
  state varchar(22) not null,
  title varchar(60) not null,
  why varchar(600) not null,
  category varchar(12) not null,
  payee varchar(60) not null,
  planned_on date not null,
  asked_fen bigint not null,
  granted_fen bigint,
  changed_at timestamp with time zone not null,
  constraint expense_version_unique unique (branch_id, expense_id, revision)
);

-- A body's decision as the meeting told it; the votes stay in the meeting's book. Only grows.
create table expense_decision (
  id bigint not null constraint expense_decision_pk primary key,
  branch_id bigint not null constraint expense_decision_branch_fk references branch,
  expense_id bigint not null constraint expense_decision_expense_fk references expense,
  revision integer not null,
  gate varchar(14) not null constraint expense_decision_gate_check check (gate in ('COMMITTEE', 'OFFICE_MEETING')),
  decided_by varchar(14) not null constraint expense_decision_by_check check (decided_by in ('COMMITTEE', 'OFFICE_MEETING', 'MEMBERS')),
  item_id bigint not null,
  met_on date not null,
  outcome varchar(10) not null constraint expense_decision_outcome_check check (outcome in ('PASSED', 'NOT_PASSED', 'RETURNED')),
  granted_fen bigint,
  reason varchar(300),
  recorded_by bigint not null constraint expense_decision_recorded_fk references person,
  recorded_at timestamp with time zone not null,
  constraint expense_decision_once unique (branch_id, expense_id, revision, gate),
  constraint expense_decision_granted_check check ((outcome = 'PASSED') = (granted_fen is not null)),
  constraint expense_decision_reason_check check (outcome = 'PASSED' or reason is not null)
);

-- Money handed out for a request; a reversal is a row of its own and is never reversed. Only grows.
create table expense_payment (
  id bigint not null constraint expense_payment_pk primary key,
  branch_id bigint not null constraint expense_payment_branch_fk references branch,
  expense_id bigint not null constraint expense_payment_expense_fk references expense,
  fen bigint not null,
  paid_on date not null,
  buyer_id bigint constraint expense_payment_buyer_fk references person,
  second_id bigint constraint expense_payment_second_fk references person,
  reverses bigint constraint expense_payment_reverses_fk references expense_payment,
  reason varchar(300),
  paid_by bigint not null constraint expense_payment_paid_fk references person,
  paid_at timestamp with time zone not null,
  constraint expense_payment_reversed_once unique (branch_id, reverses),
  constraint expense_payment_reversal_check check ((reverses is null) = (reason is null)),
  constraint expense_payment_buyers_check check (buyer_id <> second_id)
);
create index expense_payment_expense_idx on expense_payment (branch_id, expense_id);
create index expense_payment_day_idx on expense_payment (branch_id, paid_on);

-- The receipt for a payment. Only grows; a reversed payment takes its receipt along.
create table expense_receipt (
  id bigint not null constraint expense_receipt_pk primary key,
  branch_id bigint not null constraint expense_receipt_branch_fk references branch,
  payment_id bigint not null constraint expense_receipt_payment_fk references expense_payment,
  received_on date not null,
  paper_no varchar(40) not null,
  noted_by bigint not null constraint expense_receipt_noted_fk references person,
  noted_at timestamp with time zone not null,
  constraint expense_receipt_once unique (branch_id, payment_id)
);

-- A question about a published expense, asked by anybody of the branch; the answer is shown to all.
create table expense_question (
  id bigint not null constraint expense_question_pk primary key,
  branch_id bigint not null constraint expense_question_branch_fk references branch,
  version integer not null,
  expense_id bigint not null constraint expense_question_expense_fk references expense,
  asked_by bigint not null constraint expense_question_asked_fk references person,
  asked_at timestamp with time zone not null,
  asked varchar(300) not null,
  due_on date not null,
  answered varchar(600),
  answered_by bigint constraint expense_question_answered_fk references person,
  answered_at timestamp with time zone,
  constraint expense_question_answer_check check ((answered is null) = (answered_by is null) and (answered is null) = (answered_at is null)),
  constraint expense_question_other_check check (answered_by <> asked_by)
);
create index expense_question_expense_idx on expense_question (branch_id, expense_id, id);
create index expense_question_open_idx on expense_question (branch_id, answered_at, due_on);
