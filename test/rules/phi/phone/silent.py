# Digits that look like telephone numbers.
timestamps = [1706119200, 1706119201]
version = "614.488.2093"
ip = "61.44.88.20"
part = "A614-488-2093"
order_id = 6144882093
size = {"width": 614, "height": 488}
uuid = "6144882093-4882-4093-8882-614488209361"
SUPPORT = {"company": {"phone": "614-488-2001"}}
