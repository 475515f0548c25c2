-- The bonus month: the section's list, checked, published, signed, paid, sealed. Money is fen.
alter table ledger_entry alter column kind set data type varchar(16);
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check check (kind in ('SCORE', 'CORRECTION', 'BONUS_CORRECTION', 'LAPSE'));

-- The dated rules of the bonus.
create table bonus_rules (
  id bigint not null constraint bonus_rules_pk primary key,
  branch_id bigint not null constraint bonus_rules_branch_fk references branch,
  version integer not null,
  valid_from varchar(7) not null constraint bonus_rules_valid_from_check check (valid_from like '____-__'),
  regulation_id bigint constraint bonus_rules_regulation_fk references regulation,
  scope varchar(8) not null constraint bonus_rules_scope_check check (scope in ('SECTION', 'TEAM', 'TOTALS')),
  deduction_percent integer not null constraint bonus_rules_deduction_check check (deduction_percent between 1 and 100),
  outlier_tenths integer not null constraint bonus_rules_outlier_check check (outlier_tenths between 10 and 200),
  leaders_percent integer not null constraint bonus_rules_leaders_check check (leaders_percent between 100 and 1000),
  gap_percent integer not null constraint bonus_rules_gap_check check (gap_percent between 1 and 100),
  constraint bonus_rules_month_unique unique (branch_id, valid_from)
);

create table bonus_month (
  id bigint not null constraint bonus_month_pk primary key,
  branch_id bigint not null constraint bonus_month_branch_fk references branch,
  version integer not null,
  period varchar(7) not null constraint bonus_month_period_check check (period like '____-__'),
  state varchar(12) not null constraint bonus_month_state_check check (state in ('DRAFT', 'DISTRIBUTED', 'CHECKED', 'PUBLISHED', 'SEALED')),
  entered_by bigint not null constraint bonus_month_entered_fk references person,
  entered_at timestamp with time zone not null,
  met_on date,
  met_at varchar(60),
  met_said varchar(500),
  checked_by bigint constraint bonus_month_checked_fk references person,
  checked_at timestamp with time zone,
  sign_round integer not null,
  published_by bigint constraint bonus_month_published_fk references person,
  published_at timestamp with time zone,
  scope varchar(8) constraint bonus_month_scope_check check (scope in ('SECTION', 'TEAM', 'TOTALS')),
  sealed_by bigint constraint bonus_month_sealed_fk references person,
  sealed_at timestamp with time zone,
  constraint bonus_month_unique unique (branch_id, period),
  constraint bonus_month_met_check check (state = 'DRAFT' or met_on is not null),
  constraint bonus_month_checked_check check (state in ('DRAFT', 'DISTRIBUTED') or checked_at is not null),
  constraint bonus_month_published_check check (state not in ('PUBLISHED', 'SEALED') or (published_at is not null and scope is not null)),
  constraint bonus_month_sealed_check check ((state = 'SEALED') = (sealed_at is not null))
);

-- Who was at the distribution meeting, and for whom the workers sent him.
create table bonus_attendant (
  id bigint not null constraint bonus_attendant_pk primary key,
  branch_id bigint not null constraint bonus_attendant_branch_fk references branch,
  version integer not null,
  month_id bigint not null constraint bonus_attendant_month_fk references bonus_month,
  person_id bigint not null constraint bonus_attendant_person_fk references person,
  delegate boolean not null,
  constraint bonus_attendant_unique unique (branch_id, month_id, person_id)
);

-- One line of the list in one of its versions. A later version replaces an earlier one; nothing is overwritten.
create table bonus_line (
  id bigint not null constraint bonus_line_pk primary key,
  branch_id bigint not null constraint bonus_line_branch_fk references branch,
  version integer not null,
  month_id bigint not null constraint bonus_line_month_fk references bonus_month,
  line_no integer not null constraint bonus_line_no_check check (line_no > 0),
  revision integer not null constraint bonus_line_revision_check check (revision > 0),
  state varchar(8) not null constraint bonus_line_state_check check (state in ('IN_FORCE', 'PENDING', 'REPLACED', 'DROPPED')),
  person_id bigint constraint bonus_line_person_fk references person,
  number varchar(20),
  name varchar(40) not null,
  team varchar(40),
  trade varchar(30),
  attendance varchar(20),
  coefficient varchar(20),
  base_fen bigint not null constraint bonus_line_base_check check (base_fen between 0 and 100000000),
  stated_score_fen bigint,
  stated_net_fen bigint,
  sheet_row integer,
  base_column integer,
  score_column integer,
  net_column integer,
  reason varchar(300),
  entered_by bigint not null constraint bonus_line_entered_fk references person,
  entered_at timestamp with time zone not null,
  constraint bonus_line_unique unique (branch_id, month_id, line_no, revision),
  constraint bonus_line_reason_check check (revision = 1 or reason is not null)
);
create index bonus_line_state_idx on bonus_line (branch_id, month_id, state, line_no);
create index bonus_line_person_idx on bonus_line (branch_id, person_id, month_id);

-- A reward or a deduction of a line, with its reason and its clause.
create table bonus_amount (
  id bigint not null constraint bonus_amount_pk primary key,
  branch_id bigint not null constraint bonus_amount_branch_fk references branch,
  line_id bigint not null constraint bonus_amount_line_fk references bonus_line,
  seq integer not null,
  kind varchar(9) not null constraint bonus_amount_kind_check check (kind in ('REWARD', 'DEDUCTION')),
  title varchar(40) not null,
  fen bigint not null constraint bonus_amount_fen_check check (fen between 1 and 100000000),
  reason varchar(200),
  clause varchar(200),
  sheet_column integer,
  constraint bonus_amount_unique unique (branch_id, line_id, seq)
);

-- What a rule found in the list, and what became of it.
create table bonus_finding (
  id bigint not null constraint bonus_finding_pk primary key,
  branch_id bigint not null constraint bonus_finding_branch_fk references branch,
  version integer not null,
  month_id bigint not null constraint bonus_finding_month_fk references bonus_month,
  finding_rule varchar(24) not null,
  line_no integer,
  person_id bigint constraint bonus_finding_person_fk references person,
  subject varchar(60),
  cell varchar(8),
  figures varchar(600) not null,
  fingerprint varchar(64) not null,
  state varchar(10) not null constraint bonus_finding_state_check check (state in ('OPEN', 'CORRECTED', 'EXPLAINED')),
  found_at timestamp with time zone not null,
  explanation varchar(300),
  settled_by bigint constraint bonus_finding_settled_fk references person,
  settled_at timestamp with time zone,
  constraint bonus_finding_unique unique (branch_id, month_id, fingerprint),
  constraint bonus_finding_explained_check check (state <> 'EXPLAINED' or (explanation is not null and settled_by is not null)),
  constraint bonus_finding_open_check check ((state = 'OPEN') = (settled_at is null))
);

-- A signer of the list, or (line_no above 0) of one line that was corrected after publication.
create table bonus_signature (
  id bigint not null constraint bonus_signature_pk primary key,
  branch_id bigint not null constraint bonus_signature_branch_fk references branch,
  version integer not null,
  month_id bigint not null constraint bonus_signature_month_fk references bonus_month,
  line_no integer not null,
  sign_round integer not null,
  person_id bigint not null constraint bonus_signature_person_fk references person,
  signed_at timestamp with time zone not null,
  constraint bonus_signature_once unique (branch_id, month_id, line_no, sign_round, person_id)
);

-- A worker confirmed his line himself, on paper, or through somebody of his house.
create table bonus_receipt (
  id bigint not null constraint bonus_receipt_pk primary key,
  branch_id bigint not null constraint bonus_receipt_branch_fk references branch,
  line_id bigint not null constraint bonus_receipt_line_fk references bonus_line,
  person_id bigint not null constraint bonus_receipt_person_fk references person,
  way varchar(6) not null constraint bonus_receipt_way_check check (way in ('SCREEN', 'PAPER', 'PROXY')),
  proxy_name varchar(40),
  relation varchar(20),
  keyed_by bigint not null constraint bonus_receipt_keyed_fk references person,
  signed_at timestamp with time zone not null,
  constraint bonus_receipt_unique unique (branch_id, line_id),
  constraint bonus_receipt_proxy_check check ((way = 'PROXY') = (proxy_name is not null) and (way = 'PROXY') = (relation is not null))
);

-- A worker doubts his line; it is looked into and answered in writing.
create table bonus_doubt (
  id bigint not null constraint bonus_doubt_pk primary key,
  branch_id bigint not null constraint bonus_doubt_branch_fk references branch,
  version integer not null,
  month_id bigint not null constraint bonus_doubt_month_fk references bonus_month,
  period varchar(7) not null,
  line_id bigint not null constraint bonus_doubt_line_fk references bonus_line,
  line_no integer not null,
  person_id bigint not null constraint bonus_doubt_person_fk references person,
  claim varchar(300) not null,
  keyed_by bigint not null constraint bonus_doubt_keyed_fk references person,
  raised_at timestamp with time zone not null,
  state varchar(8) not null constraint bonus_doubt_state_check check (state in ('OPEN', 'UPHELD', 'REJECTED')),
  answer varchar(300),
  answered_by bigint constraint bonus_doubt_answered_fk references person,
  answered_at timestamp with time zone,
  constraint bonus_doubt_answer_check check ((state = 'OPEN') = (answer is null) and (state = 'OPEN') = (answered_by is null))
);
create index bonus_doubt_month_idx on bonus_doubt (branch_id, month_id, state);

-- Money handed out for a line; a reversal is a row of its own and is never reversed. Only grows.
create table bonus_payment (
  id bigint not null constraint bonus_payment_pk primary key,
  branch_id bigint not null constraint bonus_payment_branch_fk references branch,
  month_id bigint not null constraint bonus_payment_month_fk references bonus_month,
  line_no integer not null,
  line_id bigint not null constraint bonus_payment_line_fk references bonus_line,
  person_id bigint not null constraint bonus_payment_person_fk references person,
  fen bigint not null,
  reverses bigint constraint bonus_payment_reverses_fk references bonus_payment,
  reason varchar(300),
  paid_by bigint not null constraint bonus_payment_paid_fk references person,
  paid_at timestamp with time zone not null,
  constraint bonus_payment_reversed_once unique (branch_id, reverses),
  constraint bonus_payment_reversal_check check ((reverses is null) = (reason is null))
);
create index bonus_payment_month_idx on bonus_payment (branch_id, month_id, line_no);

-- The stub: what was sealed, word for word, with its hash and its place in the chain. Only grows.
create table bonus_stub (
  id bigint not null constraint bonus_stub_pk primary key,
  branch_id bigint not null constraint bonus_stub_branch_fk references branch,
  month_id bigint not null constraint bonus_stub_month_fk references bonus_month,
  period varchar(7) not null constraint bonus_stub_period_check check (period like '____-__'),
  number varchar(40) not null,
  head varchar(8000) not null,
  line_count integer not null,
  hash varchar(64) not null,
  key_id varchar(16) not null,
  before_seal varchar(64),
  seal varchar(64) not null,
  sealed_by bigint not null constraint bonus_stub_sealed_fk references person,
  sealed_at timestamp with time zone not null,
  constraint bonus_stub_month_unique unique (branch_id, month_id),
  constraint bonus_stub_period_unique unique (branch_id, period),
  constraint bonus_stub_number_unique unique (branch_id, number)
);

create table bonus_stub_line (
  id bigint not null constraint bonus_stub_line_pk primary key,
  branch_id bigint not null constraint bonus_stub_line_branch_fk references branch,
  stub_id bigint not null constraint bonus_stub_line_stub_fk references bonus_stub,
  line_no integer not null,
  person_id bigint not null,
  said varchar(40000) not null,
  seal varchar(64) not null,
  constraint bonus_stub_line_unique unique (branch_id, stub_id, line_no)
);

-- A correction of a sealed line: the difference is paid with a later month, the sealed month stays.
create table bonus_correction (
  id bigint not null constraint bonus_correction_pk primary key,
  branch_id bigint not null constraint bonus_correction_branch_fk references branch,
  version integer not null,
  month_id bigint not null constraint bonus_correction_month_fk references bonus_month,
  period varchar(7) not null,
  serial integer not null,
  line_no integer not null,
  person_id bigint not null constraint bonus_correction_person_fk references person,
  old_fen bigint not null,
  new_fen bigint not null,
  reason varchar(300) not null,
  decision varchar(300) not null,
  paid_with varchar(7),
  entered_by bigint not null constraint bonus_correction_entered_fk references person,
  entered_at timestamp with time zone not null,
  confirmed_by bigint constraint bonus_correction_confirmed_fk references person,
  confirmed_at timestamp with time zone,
  constraint bonus_correction_unique unique (branch_id, month_id, serial),
  constraint bonus_correction_changes_check check (old_fen <> new_fen),
  constraint bonus_correction_confirmed_check check ((confirmed_by is null) = (confirmed_at is null) and (confirmed_by is null) = (paid_with is null)),
  constraint bonus_correction_two_check check (confirmed_by <> entered_by)
);
create index bonus_correction_person_idx on bonus_correction (branch_id, person_id);

-- The section's sheet as it was read, before and after it became the month's list.
create table bonus_sheet (
  id bigint not null constraint bonus_sheet_pk primary key,
  branch_id bigint not null constraint bonus_sheet_branch_fk references branch,
  version integer not null,
  period varchar(7) not null constraint bonus_sheet_period_check check (period like '____-__'),
  file_name varchar(100) not null,
  state varchar(10) not null constraint bonus_sheet_state_check check (state in ('PENDING', 'CONFIRMED', 'UNDONE', 'DISCARDED')),
  headings varchar(20000) not null,
  mapping varchar(2000) not null,
  line_rows integer not null,
  left_rows integer not null,
  error_rows integer not null,
  uploaded_by bigint not null constraint bonus_sheet_uploaded_fk references person,
  uploaded_at timestamp with time zone not null,
  decided_at timestamp with time zone,
  constraint bonus_sheet_decided_check check ((state = 'PENDING') = (decided_at is null))
);
create index bonus_sheet_period_idx on bonus_sheet (branch_id, period, id);

create table bonus_sheet_row (
  id bigint not null constraint bonus_sheet_row_pk primary key,
  branch_id bigint not null constraint bonus_sheet_row_branch_fk references branch,
  sheet_id bigint not null constraint bonus_sheet_row_sheet_fk references bonus_sheet,
  row_no integer not null,
  cells varchar(20000) not null,
  verdict varchar(8) not null constraint bonus_sheet_row_verdict_check check (verdict in ('LINE', 'LEFT_OUT', 'ERROR')),
  notes varchar(4000) not null,
  constraint bonus_sheet_row_unique unique (branch_id, sheet_id, row_no)
);
create index bonus_sheet_row_verdict_idx on bonus_sheet_row (branch_id, sheet_id, verdict, row_no);

-- What a heading meant last month, so that nobody maps it twice.
create table bonus_heading (
  id bigint not null constraint bonus_heading_pk primary key,
  branch_id bigint not null constraint bonus_heading_branch_fk references branch,
  heading varchar(100) not null,
  field varchar(16) not null,
  constraint bonus_heading_unique unique (branch_id, heading)
);
