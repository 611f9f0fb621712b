select id from alpha_v_alpha;
