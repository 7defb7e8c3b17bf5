"""`Document` to `Report`: statements, work items, projects."""
