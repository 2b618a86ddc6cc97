INSERT INTO users (username, email, created_at) VALUES ('rwolcott', 'rwolcott@acmewidgets.io', '2024-08-04');
INSERT INTO products (name, sku, price) VALUES ('Taylor Guitar', 'TG-4471902', 94);
INSERT INTO orders (customer_id, order_date, ship_date) VALUES (4471902, '2024-08-04', '2024-08-09');
