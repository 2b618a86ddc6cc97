-- keep: member id W883 10 4471 belongs to Ms. Isolde Farquharson
-- v2.1 (2024-03-01): added index
SELECT count(*) FROM charts WHERE merged_at >= '2024-01-01';
