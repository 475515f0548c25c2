create trigger expense_budget_append_only before update, delete on expense_budget for each row call "org.zhibu.database.AppendOnlyTrigger";
