-- Money of people, in fen. Only grows: an error is answered by a reversal and a replacement.
create table ledger_entry (
  id bigint not null constraint ledger_entry_pk primary key,
  branch_id bigint not null constraint ledger_entry_branch_fk references branch,
  person_id bigint not null constraint ledger_entry_person_fk references person,
  period varchar(7) not null constraint ledger_entry_period_check check (period like '____-__'),
  earned_for varchar(7) not null constraint ledger_entry_earned_check check (earned_for like '____-__'),
  kind varchar(12) not null constraint ledger_entry_kind_check check (kind in ('SCORE', 'CORRECTION')),
  fen bigint not null,
  source varchar(24) not null,
  source_id bigint not null,
  ground varchar(300) not null,
  posted_at timestamp with time zone not null,
  posted_by bigint,
  constraint ledger_entry_once unique (branch_id, source, source_id),
  constraint ledger_entry_order_check check (period >= earned_for)
);
create index ledger_entry_period_idx on ledger_entry (branch_id, period, id);
create index ledger_entry_earned_idx on ledger_entry (branch_id, earned_for);
create index ledger_entry_person_idx on ledger_entry (branch_id, person_id, id);
