# Accounts of machines and of a shop.
service_account = "builder-8830041927"
cloud = {"account_id": "883004192744", "tenant": "4471"}
storage = {"storage_account": "patients2024", "account": "admin"}
order = {"number": "8830041927", "message_id": 4532987102447163}
