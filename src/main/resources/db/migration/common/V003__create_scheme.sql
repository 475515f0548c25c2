-- The dated rules of the score: items and weights, limits, stars, days of the month. Points are tenths, money is fen.
create table scheme (
  id bigint not null constraint scheme_pk primary key,
  branch_id bigint not null constraint scheme_branch_fk references branch,
  version integer not null,
  valid_from varchar(7) not null constraint scheme_valid_from_check check (valid_from like '____-__'),
  regulation_id bigint,
  whole_points boolean not null,
  upper_limit integer not null,
  lower_limit integer not null,
  fen_per_tenth bigint not null constraint scheme_fen_check check (fen_per_tenth between 0 and 100000),
  five_stars integer not null,
  four_stars integer not null,
  three_stars integer not null,
  two_stars integer not null,
  self_from_day integer not null constraint scheme_self_from_check check (self_from_day between 1 and 28),
  review_day integer not null constraint scheme_review_check check (review_day between 1 and 28),
  publish_day integer not null constraint scheme_publish_check check (publish_day between 1 and 28),
  objection_days integer not null constraint scheme_objection_check check (objection_days between 1 and 20),
  constraint scheme_month_unique unique (branch_id, valid_from),
  constraint scheme_limits_check check (0 <= lower_limit and lower_limit <= upper_limit and upper_limit <= 1000),
  constraint scheme_stars_check check (1000 >= five_stars and five_stars > four_stars and four_stars > three_stars and three_stars > two_stars and two_stars > 0),
  constraint scheme_days_check check (review_day <= publish_day)
);

create table scheme_item (
  id bigint not null constraint scheme_item_pk primary key,
  branch_id bigint not null constraint scheme_item_branch_fk references branch,
  version integer not null,
  scheme_id bigint not null constraint scheme_item_scheme_fk references scheme,
  item_no integer not null constraint scheme_item_no_check check (item_no between 1 and 10),
  name varchar(20) not null,
  short_name varchar(6) not null,
  weight integer not null constraint scheme_item_weight_check check (weight between 10 and 1000),
  about varchar(6) not null constraint scheme_item_about_check check (about in ('ZONE', 'PERSON')),
  constraint scheme_item_unique unique (branch_id, scheme_id, item_no)
);
