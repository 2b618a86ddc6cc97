POSTS = [
    {"title": "Why Ada Lovelace matters", "author": "Editorial team", "date": "2025-01-14", "slug": "ada-lovelace"},
    {"title": "Visiting Grace Hopper's desk", "author": "Guest", "date": "2024-12-09", "slug": "grace-hopper"},
]
SITE = {"url": "https://blog.example.org", "per_page": 95, "since": 2009}
