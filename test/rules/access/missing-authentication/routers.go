package a
import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/go-chi/chi/v5"
)

func f() {
 r := chi.NewRouter()
 r.Get("/healthz", health)
 r.Group(func(r chi.Router) {
  r.Use(RequireAuth)
  r.Get("/patients/{id}", getPatient)
  r.Route("/encounters", func(r chi.Router) { r.Get("/{id}/patient", x) })
 })
 r.With(RequireAuth).Get("/patients/{id}/labs", labs)
 r.Get("/patients", listPatients)
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
}
func gin1() {
 r := gin.Default()
 api := r.Group("/api", AuthMiddleware())
 api.GET("/patients", list)
 r.GET("/patients/:id/export", export)
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
 mux.Handle("/patients/a", requireAuth(h))
 http.HandleFunc("/patients/b", handleB)
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
}
