-- A confidential text, sealed with a key outside the database; the branch and the id are bound into the seal.
create table sealed_note (
  id bigint not null constraint sealed_note_pk primary key,
  branch_id bigint not null constraint sealed_note_branch_fk references branch,
  kind varchar(12) not null constraint sealed_note_kind_check check (kind in ('TALK', 'VISIT', 'MIND', 'CASE', 'CONCERN', 'NAME')),
  about_id bigint constraint sealed_note_about_fk references person,
  written_by bigint constraint sealed_note_written_fk references person,
  written_at timestamp with time zone not null,
  key_id varchar(8),
  sealed varchar(20000),
  wiped_at timestamp with time zone,
  constraint sealed_note_wiped_check check ((sealed is null) = (wiped_at is not null) and (sealed is null) = (key_id is null))
);
create index sealed_note_about_idx on sealed_note (branch_id, about_id, id);
create index sealed_note_key_idx on sealed_note (branch_id, key_id, id);
create index sealed_note_age_idx on sealed_note (branch_id, kind, written_at);

-- Who read which note, one row a reading. Only grows.
create table note_reading (
  id bigint not null constraint note_reading_pk primary key,
  branch_id bigint not null constraint note_reading_branch_fk references branch,
  note_id bigint not null constraint note_reading_note_fk references sealed_note,
  reader_id bigint not null constraint note_reading_reader_fk references person,
  read_at timestamp with time zone not null
);
create index note_reading_branch_idx on note_reading (branch_id, id);
create index note_reading_note_idx on note_reading (branch_id, note_id, id);
