-- Absent because he was hurt at work; never how or where.
alter table absence add column injured boolean default false not null;
