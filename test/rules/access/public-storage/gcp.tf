resource "google_storage_bucket_iam_binding" "scans" {
  bucket  = google_storage_bucket.scans.name
  role    = "roles/storage.objectViewer"
  members = ["group:radiology@clinic.example", "allUsers"]
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/public-storage
}

resource "google_storage_bucket_iam_member" "app" {
  bucket = google_storage_bucket.scans.name
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:${var.account}"
}

resource "google_compute_firewall" "database" {
  source_ranges = ["0.0.0.0/0"]
#                  ^^^^^^^^^^^ access/public-storage

  allow {
    protocol = "tcp"
    ports    = ["443", "5000-6000"]
  }
}
