struct Thing {};
