package server

import "github.com/rs/cors"

func serve(w http.ResponseWriter) {
	open := cors.New(cors.Options{AllowedOrigins: []string{"*"}})
//                                             ^^^^^^^^^^^^^ access/wildcard-cors
	all := cors.AllowAll().Handler(mux)
//      ^^^^^^^^^^^^^^^ access/wildcard-cors
	one := cors.New(cors.Options{AllowedOrigins: []string{"https://portal.example.org"}})
	w.Header().Set("Access-Control-Allow-Origin", "*")
 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/wildcard-cors
}
