resource "aws_lb_listener" "http" {
  port     = 80
  protocol = "HTTP"
# ^^^^^^^^^^^^^^^^^ transport/tls-disabled

  default_action {
    type = "forward"
  }
}

resource "aws_lb_listener" "redirect" {
  port     = 80
  protocol = "HTTP"

  default_action {
    type = "redirect"

    redirect {
      protocol    = "HTTPS"
      status_code = "HTTP_301"
    }
  }
}

resource "aws_cloudfront_distribution" "portal" {
  default_cache_behavior {
    viewer_protocol_policy = "allow-all"
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
  }

  ordered_cache_behavior {
    viewer_protocol_policy = "https-only"
  }
}

resource "azurerm_storage_account" "scans" {
  https_traffic_only_enabled = false
# ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
}

resource "azurerm_linux_web_app" "portal" {
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ transport/tls-disabled
  name = "portal"
}
