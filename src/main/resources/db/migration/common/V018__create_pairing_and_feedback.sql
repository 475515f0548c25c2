-- 班组帮联: a member looks after a team from a day to a day.
create table pairing (
  id bigint not null constraint pairing_pk primary key,
  branch_id bigint not null constraint pairing_branch_fk references branch,
  version integer not null,
  member_id bigint not null constraint pairing_member_fk references person,
  team_id bigint not null constraint pairing_team_fk references team,
  starts_on date not null,
  ends_on date,
  constraint pairing_dates_check check (ends_on >= starts_on),
  constraint pairing_unique unique (branch_id, team_id, member_id, starts_on)
);
create index pairing_member_idx on pairing (branch_id, member_id);

-- What passers-by wrote on a zone's public page; nobody's name or address is kept.
create table zone_feedback (
  id bigint not null constraint zone_feedback_pk primary key,
  branch_id bigint not null constraint zone_feedback_branch_fk references branch,
  version integer not null,
  zone_id bigint not null constraint zone_feedback_zone_fk references zone,
  praise boolean not null,
  said varchar(300) not null,
  said_at timestamp with time zone not null,
  state varchar(10) not null constraint zone_feedback_state_check check (state in ('OPEN', 'CONFIRMED', 'SET_ASIDE')),
  settled_by bigint constraint zone_feedback_settled_fk references person,
  settled_at timestamp with time zone,
  reason varchar(300),
  constraint zone_feedback_settled_check check ((state = 'OPEN') = (settled_at is null)),
  constraint zone_feedback_reason_check check ((state = 'SET_ASIDE') = (reason is not null))
);
create index zone_feedback_state_idx on zone_feedback (branch_id, state, id);
