# Pages of a shop.
PAGES = {"url": "https://www.lakeshorebooks.com/orders/4471902", "link": "https://www.lakeshorebooks.com/p/8812"}
namespace = "http://www.w3.org/2001/XMLSchema"
users = "https://api.github.com/users/octocat"
urlpatterns = [path("patients/<int:pk>/", chart)]
