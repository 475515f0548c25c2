-- What a member did for his team in a month, in one line.
create table pairing_note (
  id bigint not null constraint pairing_note_pk primary key,
  branch_id bigint not null constraint pairing_note_branch_fk references branch,
  version integer not null,
  team_id bigint not null constraint pairing_note_team_fk references team,
  member_id bigint not null constraint pairing_note_member_fk references person,
  period varchar(7) not null constraint pairing_note_period_check check (period like '____-__'),
  done varchar(200) not null,
  noted_at timestamp with time zone not null,
  constraint pairing_note_unique unique (branch_id, team_id, member_id, period)
);
create index pairing_note_period_idx on pairing_note (branch_id, period);
