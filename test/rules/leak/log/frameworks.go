package visits

import (
    "fmt"
    "log"
    "log/slog"

    "github.com/rs/zerolog"
    "github.com/sirupsen/logrus"
    "go.uber.org/zap"
    "k8s.io/klog/v2"
)

func admit(patient Patient, z zerolog.Logger, out *Answer) {
    log.Printf("admitted %s", patient.LastName)
//  ^^^^^^^^^^ leak/log
    slog.Info("admitted", "ssn", patient.SSN)
//  ^^^^^^^^^ leak/log
    logrus.WithFields(logrus.Fields{"mrn": patient.MRN}).Info("admitted")
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    z.Info().Str("email", patient.Email).Msg("admitted")
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ leak/log
    zap.L().Info("admitted", zap.String("phone", patient.Phone))
//  ^^^^^^^^^^^^ leak/log
    klog.Infof("admitted %s", patient.LastName)
//  ^^^^^^^^^^ leak/log
    fmt.Println(patient.LastName)
//  ^^^^^^^^^^^ leak/log
    log.Printf("admitted %s", patient.ID)
    slog.Info("admitted", "visits", len(patient.Visits))
    out.Printf("%s", patient.LastName)
}
