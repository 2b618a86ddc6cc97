package visits

import (
    "errors"
    "fmt"
    "net/http"

    "github.com/gin-gonic/gin"
)

func admit(patient Patient, w http.ResponseWriter, c *gin.Context) error {
    http.Error(w, "no bed for "+patient.LastName, 409)
//  ^^^^^^^^^^ leak/error
    c.JSON(http.StatusConflict, gin.H{"error": patient.LastName})
//  ^^^^^^ leak/error
    c.JSON(http.StatusOK, gin.H{"name": patient.LastName})
    if patient.Open {
        return fmt.Errorf("no bed for %s", patient.LastName)
//             ^^^^^^^^^^ leak/error
    }
    body, err := json.Marshal(patient)
    if err != nil {
        return fmt.Errorf("encode: %w", err)
    }
    save(body)
    return errors.New("no bed for " + patient.ID)
}
