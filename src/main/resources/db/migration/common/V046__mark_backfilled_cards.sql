-- 补录: a card of a month before the branch began to use the system. On record, never settled, never money.
alter table scorecard add column backfilled boolean default false not null;
alter table scorecard add constraint scorecard_backfilled_check check (not backfilled or (fen is not null and fen = 0 and state = 'PUBLISHED'));
