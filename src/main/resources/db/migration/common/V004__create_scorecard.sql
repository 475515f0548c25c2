create table score_month (
  id bigint not null constraint score_month_pk primary key,
  branch_id bigint not null constraint score_month_branch_fk references branch,
  version integer not null,
  period varchar(7) not null constraint score_month_period_check check (period like '____-__'),
  scheme_id bigint not null constraint score_month_scheme_fk references scheme,
  opened_at timestamp with time zone not null,
  published_at timestamp with time zone,
  objections_until timestamp with time zone,
  closed_at timestamp with time zone,
  backfilled boolean not null,
  constraint score_month_unique unique (branch_id, period),
  constraint score_month_published_check check ((published_at is null) = (objections_until is null)),
  constraint score_month_closed_check check (closed_at is null or published_at is not null)
);

create table scorecard (
  id bigint not null constraint scorecard_pk primary key,
  branch_id bigint not null constraint scorecard_branch_fk references branch,
  version integer not null,
  month_id bigint not null constraint scorecard_month_fk references score_month,
  period varchar(7) not null,
  person_id bigint not null constraint scorecard_person_fk references person,
  state varchar(10) not null constraint scorecard_state_check check (state in ('OPEN', 'REVIEWED', 'PUBLISHED')),
  revision integer not null,
  pending_revision integer,
  pending_origin varchar(10) constraint scorecard_origin_check check (pending_origin in ('OBJECTION', 'CORRECTION')),
  pending_reason varchar(300),
  sign_round integer not null,
  self_given_at timestamp with time zone,
  total integer constraint scorecard_total_check check (total between 0 and 1000),
  fen bigint,
  stars integer constraint scorecard_stars_check check (stars between 1 and 5),
  veto_fact varchar(300),
  merit varchar(300),
  excused_reason varchar(300),
  shown_name varchar(40),
  shown_number varchar(20),
  shown_zones varchar(300),
  constraint scorecard_unique unique (branch_id, period, person_id),
  constraint scorecard_result_check check ((total is null) = (fen is null) and (total is null) = (stars is null)),
  constraint scorecard_excused_check check (excused_reason is null or total is null),
  constraint scorecard_shown_check check (state <> 'PUBLISHED' or shown_name is not null),
  constraint scorecard_pending_check check ((pending_revision is null) = (pending_origin is null) and (pending_revision is null) = (pending_reason is null))
);
create index scorecard_month_idx on scorecard (branch_id, month_id);
create index scorecard_person_idx on scorecard (branch_id, person_id, period);

-- One mark: an item of one version of a card. Old versions stay.
create table scorecard_mark (
  id bigint not null constraint scorecard_mark_pk primary key,
  branch_id bigint not null constraint scorecard_mark_branch_fk references branch,
  version integer not null,
  scorecard_id bigint not null constraint scorecard_mark_card_fk references scorecard,
  revision integer not null,
  item_no integer not null constraint scorecard_mark_no_check check (item_no between 1 and 10),
  weight integer not null,
  self_mark integer,
  mark integer,
  reason varchar(300),
  clause_id bigint,
  marked_by bigint constraint scorecard_mark_by_fk references person,
  constraint scorecard_mark_unique unique (branch_id, scorecard_id, revision, item_no),
  constraint scorecard_mark_self_check check (self_mark between 0 and weight),
  constraint scorecard_mark_mark_check check (mark between 0 and weight)
);

-- A fact cited for a mark, or for a total above the upper limit (item 0).
create table scorecard_citation (
  id bigint not null constraint scorecard_citation_pk primary key,
  branch_id bigint not null constraint scorecard_citation_branch_fk references branch,
  version integer not null,
  scorecard_id bigint not null constraint scorecard_citation_card_fk references scorecard,
  revision integer not null,
  item_no integer not null constraint scorecard_citation_no_check check (item_no between 0 and 10),
  source varchar(20) not null,
  source_id bigint not null,
  said varchar(300) not null,
  constraint scorecard_citation_unique unique (branch_id, scorecard_id, revision, item_no, source, source_id)
);

create table scorecard_signature (
  id bigint not null constraint scorecard_signature_pk primary key,
  branch_id bigint not null constraint scorecard_signature_branch_fk references branch,
  version integer not null,
  scorecard_id bigint not null constraint scorecard_signature_card_fk references scorecard,
  sign_round integer not null,
  person_id bigint not null constraint scorecard_signature_person_fk references person,
  signed_at timestamp with time zone not null,
  constraint scorecard_signature_once unique (branch_id, scorecard_id, sign_round, person_id)
);

-- Each version of a card that came into force: what it said and since when. Only grows.
create table scorecard_version (
  id bigint not null constraint scorecard_version_pk primary key,
  branch_id bigint not null constraint scorecard_version_branch_fk references branch,
  version integer not null,
  scorecard_id bigint not null constraint scorecard_version_card_fk references scorecard,
  revision integer not null,
  origin varchar(10) not null constraint scorecard_version_origin_check check (origin in ('OBJECTION', 'CORRECTION')),
  reason varchar(300) not null,
  old_total integer not null,
  old_fen bigint not null,
  old_stars integer not null,
  new_total integer not null,
  new_fen bigint not null,
  new_stars integer not null,
  in_force_at timestamp with time zone not null,
  constraint scorecard_version_unique unique (branch_id, scorecard_id, revision)
);
