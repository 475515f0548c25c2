-- An item of a meeting may pass on a paper from above; the paper learns from it where that was.
alter table meeting_item add column paper_id bigint constraint meeting_item_paper_fk references superior_paper;
