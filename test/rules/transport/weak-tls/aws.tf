resource "aws_lb_listener" "old" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-2016-08"
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
}

resource "aws_lb_listener" "new" {
  protocol   = "HTTPS"
  ssl_policy = "ELBSecurityPolicy-TLS13-1-2-2021-06"
}

resource "aws_cloudfront_distribution" "portal" {
  viewer_certificate {
    minimum_protocol_version = "TLSv1"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
  }
}

resource "google_compute_ssl_policy" "default" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/weak-tls
  name = "portal"
}
