-- Meetings, from the plan to the signed minutes.
create table meeting (
  id bigint not null constraint meeting_pk primary key,
  branch_id bigint not null constraint meeting_branch_fk references branch,
  version integer not null,
  kind varchar(12) not null constraint meeting_kind_check check (kind in ('MEMBERS', 'COMMITTEE', 'GROUP', 'LESSON', 'THEME_DAY', 'LIFE', 'APPRAISAL', 'OFFICE', 'JOINT')),
  party_group varchar(30),
  state varchar(12) not null constraint meeting_state_check check (state in ('PLANNED', 'CALLED', 'IN_SESSION', 'MINUTES', 'SIGNED', 'CANCELLED')),
  held_on date not null,
  planned time not null,
  place varchar(60),
  chair_id bigint not null constraint meeting_chair_fk references person,
  recorder_id bigint not null constraint meeting_recorder_fk references person,
  entered_by bigint not null constraint meeting_entered_fk references person,
  late boolean not null,
  called_at timestamp with time zone,
  began time,
  ended time,
  follow_up varchar(1000),
  sign_round integer not null,
  due_count integer,
  present_count integer,
  cancelled_why varchar(300),
  constraint meeting_group_check check ((kind = 'GROUP') = (party_group is not null)),
  constraint meeting_hands_check check (chair_id <> recorder_id),
  constraint meeting_called_check check (state <> 'CALLED' or called_at is not null),
  constraint meeting_began_check check ((state in ('IN_SESSION', 'MINUTES', 'SIGNED')) = (began is not null)),
  constraint meeting_ended_check check ((state in ('MINUTES', 'SIGNED')) = (ended is not null)),
  constraint meeting_order_check check (ended > began),
  constraint meeting_count_check check ((ended is null) = (due_count is null) and (ended is null) = (present_count is null) and present_count <= due_count),
  constraint meeting_cancelled_check check ((state = 'CANCELLED') = (cancelled_why is not null))
);
create index meeting_day_idx on meeting (branch_id, held_on, id);
create index meeting_kind_idx on meeting (branch_id, kind, held_on);

-- Who was there, or why not; who told him afterwards.
create table attendance (
  id bigint not null constraint attendance_pk primary key,
  branch_id bigint not null constraint attendance_branch_fk references branch,
  version integer not null,
  meeting_id bigint not null constraint attendance_meeting_fk references meeting,
  person_id bigint not null constraint attendance_person_fk references person,
  standing varchar(8) not null constraint attendance_standing_check check (standing in ('PRESENT', 'LATE', 'SICK', 'LEAVE', 'DUTY', 'ON_SHIFT', 'NONE', 'GUEST')),
  told_by bigint constraint attendance_told_fk references person,
  told_on date,
  told_how varchar(100),
  constraint attendance_unique unique (branch_id, meeting_id, person_id),
  constraint attendance_told_check check ((told_by is null) = (told_on is null) and (told_by is null) = (told_how is null) and (told_by is null or standing not in ('PRESENT', 'LATE', 'GUEST')))
);
create index attendance_person_idx on attendance (branch_id, person_id, meeting_id);

-- One item of a meeting, and what became of it.
create table meeting_item (
  id bigint not null constraint meeting_item_pk primary key,
  branch_id bigint not null constraint meeting_item_branch_fk references branch,
  version integer not null,
  meeting_id bigint not null constraint meeting_item_meeting_fk references meeting,
  seq integer not null constraint meeting_item_seq_check check (seq > 0),
  title varchar(100) not null,
  plain varchar(300),
  minutes integer not null constraint meeting_item_minutes_check check (minutes between 1 and 240),
  raised_by varchar(60),
  topic_id bigint,
  of_workers boolean not null,
  ballot varchar(8) not null constraint meeting_item_ballot_check check (ballot in ('OPEN', 'ELECTION')),
  instead_of varchar(14) constraint meeting_item_instead_check check (instead_of in ('COMMITTEE', 'OFFICE_MEETING')),
  state varchar(10) not null constraint meeting_item_state_check check (state in ('OPEN', 'PASSED', 'NOT_PASSED', 'RETURNED', 'POSTPONED', 'NOTED')),
  said varchar(2000),
  dissent varchar(1000),
  decision varchar(500),
  owner_id bigint constraint meeting_item_owner_fk references person,
  due_on date,
  presided_by bigint constraint meeting_item_presided_fk references person,
  decided_by bigint constraint meeting_item_decided_fk references person,
  decided_at timestamp with time zone,
  constraint meeting_item_unique unique (branch_id, meeting_id, seq),
  constraint meeting_item_decided_check check ((state = 'OPEN') = (decided_at is null) and (decided_at is null) = (decided_by is null))
);

-- A matter that is decided with an item.
create table meeting_item_matter (
  id bigint not null constraint meeting_item_matter_pk primary key,
  branch_id bigint not null constraint meeting_item_matter_branch_fk references branch,
  version integer not null,
  item_id bigint not null constraint meeting_item_matter_item_fk references meeting_item,
  kind varchar(12) not null constraint meeting_item_matter_kind_check check (kind in ('EXPENSE', 'EXPENSE_PLAN', 'OBJECTION', 'DISTRIBUTION')),
  matter_id bigint not null,
  granted_fen bigint constraint meeting_item_matter_fen_check check (granted_fen > 0),
  reason varchar(300),
  constraint meeting_item_matter_unique unique (branch_id, item_id, kind, matter_id)
);
create index meeting_item_matter_idx on meeting_item_matter (branch_id, kind, matter_id);

-- A body's count of votes on an item. Only grows.
create table vote_count (
  id bigint not null constraint vote_count_pk primary key,
  branch_id bigint not null constraint vote_count_branch_fk references branch,
  item_id bigint not null constraint vote_count_item_fk references meeting_item,
  gate varchar(14) not null,
  sat varchar(14) not null,
  due integer not null,
  present integer not null,
  recused integer not null,
  yes_votes integer not null,
  no_votes integer not null,
  abstained integer not null,
  needed integer not null,
  passed boolean not null,
  constraint vote_count_once unique (branch_id, item_id, gate),
  constraint vote_count_sum_check check (yes_votes + no_votes + abstained + recused = present and present <= due and yes_votes >= 0 and no_votes >= 0 and abstained >= 0),
  constraint vote_count_passed_check check (passed = (yes_votes >= needed))
);

-- How each person voted on an item; nothing for an election. Only grows.
create table vote (
  id bigint not null constraint vote_pk primary key,
  branch_id bigint not null constraint vote_branch_fk references branch,
  item_id bigint not null constraint vote_item_fk references meeting_item,
  person_id bigint not null constraint vote_person_fk references person,
  choice varchar(8) not null constraint vote_choice_check check (choice in ('YES', 'NO', 'ABSTAIN', 'RECUSED')),
  constraint vote_once unique (branch_id, item_id, person_id)
);

-- The two names under the minutes.
create table minutes_signature (
  id bigint not null constraint minutes_signature_pk primary key,
  branch_id bigint not null constraint minutes_signature_branch_fk references branch,
  version integer not null,
  meeting_id bigint not null constraint minutes_signature_meeting_fk references meeting,
  person_id bigint not null constraint minutes_signature_person_fk references person,
  sign_round integer not null,
  signed_at timestamp with time zone not null,
  constraint minutes_signature_once unique (branch_id, meeting_id, sign_round, person_id)
);

-- What was corrected or added after both had signed; the old text stays. Only grows.
create table minutes_amendment (
  id bigint not null constraint minutes_amendment_pk primary key,
  branch_id bigint not null constraint minutes_amendment_branch_fk references branch,
  version integer not null,
  meeting_id bigint not null constraint minutes_amendment_meeting_fk references meeting,
  kind varchar(10) not null constraint minutes_amendment_kind_check check (kind in ('CORRECTION', 'LATE')),
  said varchar(1000) not null,
  entered_by bigint not null constraint minutes_amendment_entered_fk references person,
  entered_at timestamp with time zone not null
);
create index minutes_amendment_meeting_idx on minutes_amendment (branch_id, meeting_id, id);

-- What somebody does until a day because a meeting decided it.
create table task (
  id bigint not null constraint task_pk primary key,
  branch_id bigint not null constraint task_branch_fk references branch,
  version integer not null,
  meeting_id bigint not null constraint task_meeting_fk references meeting,
  item_id bigint not null constraint task_item_fk references meeting_item,
  title varchar(500) not null,
  owner_id bigint not null constraint task_owner_fk references person,
  due_on date not null,
  state varchar(6) not null constraint task_state_check check (state in ('OPEN', 'DONE', 'CLOSED')),
  report varchar(300),
  done_on date,
  closed_by bigint constraint task_closed_fk references person,
  closed_at timestamp with time zone,
  constraint task_item_unique unique (branch_id, item_id),
  constraint task_done_check check (state = 'OPEN' or (done_on is not null and report is not null)),
  constraint task_closed_check check ((state = 'CLOSED') = (closed_at is not null) and (closed_at is null) = (closed_by is null)),
  constraint task_two_check check (closed_by <> owner_id)
);
create index task_state_idx on task (branch_id, state, due_on);
create index task_owner_idx on task (branch_id, owner_id, state);

-- What waits to be talked over at a meeting; what workers brought comes first.
create table topic (
  id bigint not null constraint topic_pk primary key,
  branch_id bigint not null constraint topic_branch_fk references branch,
  version integer not null,
  source varchar(10) not null constraint topic_source_check check (source in ('WORKER', 'PRESHIFT', 'MEMBER', 'UNFINISHED', 'FACT', 'CONCERN')),
  title varchar(100) not null,
  plain varchar(300),
  raised_by varchar(60),
  raised_on date not null,
  entered_by bigint not null constraint topic_entered_fk references person,
  state varchar(10) not null constraint topic_state_check check (state in ('WAITING', 'ON_AGENDA', 'DONE', 'DROPPED')),
  answer varchar(300),
  constraint topic_answer_check check (state <> 'DROPPED' or answer is not null)
);
create index topic_state_idx on topic (branch_id, state, raised_on);

-- A meeting before the shift: twenty seconds, no minutes.
create table preshift (
  id bigint not null constraint preshift_pk primary key,
  branch_id bigint not null constraint preshift_branch_fk references branch,
  version integer not null,
  team_id bigint not null constraint preshift_team_fk references team,
  held_on date not null,
  shift varchar(10) not null,
  heads integer not null constraint preshift_heads_check check (heads between 0 and 500),
  sentence varchar(200) not null,
  entered_by bigint not null constraint preshift_entered_fk references person,
  constraint preshift_unique unique (branch_id, team_id, held_on, shift)
);
create index preshift_day_idx on preshift (branch_id, held_on);

-- How often a kind of meeting is due from a month on; 0 means only at need.
create table meeting_frequency (
  id bigint not null constraint meeting_frequency_pk primary key,
  branch_id bigint not null constraint meeting_frequency_branch_fk references branch,
  version integer not null,
  kind varchar(12) not null,
  valid_from varchar(7) not null constraint meeting_frequency_from_check check (valid_from like '____-__'),
  every_months integer not null constraint meeting_frequency_every_check check (every_months in (0, 1, 2, 3, 6, 12)),
  entered_by bigint not null constraint meeting_frequency_entered_fk references person,
  constraint meeting_frequency_unique unique (branch_id, kind, valid_from)
);

-- A paper from above: what it asks, until when, and what was done.
create table superior_paper (
  id bigint not null constraint superior_paper_pk primary key,
  branch_id bigint not null constraint superior_paper_branch_fk references branch,
  version integer not null,
  number varchar(40) not null,
  title varchar(100) not null,
  asks varchar(500) not null,
  plain varchar(300),
  received_on date not null,
  due_on date,
  meeting_id bigint constraint superior_paper_meeting_fk references meeting,
  done varchar(300),
  done_on date,
  entered_by bigint not null constraint superior_paper_entered_fk references person,
  constraint superior_paper_number_unique unique (branch_id, number),
  constraint superior_paper_done_check check ((done is null) = (done_on is null))
);
create index superior_paper_due_idx on superior_paper (branch_id, done_on, due_on);
