int lonekartlaggning_id = 0;
