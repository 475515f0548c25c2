-- Somebody asks that what is kept about him be corrected, or objects to it.
create table record_appeal (
  id bigint not null constraint record_appeal_pk primary key,
  branch_id bigint not null constraint record_appeal_branch_fk references branch,
  version integer not null,
  person_id bigint not null constraint record_appeal_person_fk references person,
  kind varchar(7) not null constraint record_appeal_kind_check check (kind in ('CORRECT', 'OBJECT')),
  note_id bigint constraint record_appeal_note_fk references sealed_note,
  words varchar(300) not null,
  raised_at timestamp with time zone not null,
  answer varchar(300),
  answered_by bigint constraint record_appeal_answered_fk references person,
  answered_at timestamp with time zone,
  constraint record_appeal_answer_check check ((answered_at is null) = (answer is null) and (answered_at is null) = (answered_by is null))
);
create index record_appeal_person_idx on record_appeal (branch_id, person_id, id);
create index record_appeal_open_idx on record_appeal (branch_id, answered_at, id);
create index record_appeal_note_idx on record_appeal (branch_id, note_id);
