sentry_sdk.init(dsn, send_default_pii=True, max_request_body_size="always")
#                    ^^^^^^^^^^^^^^^^^^^^^ leak/telemetry
sentry_sdk.init(dsn, send_default_pii=False)
