<?php
Route::middleware('auth')->group(function () { Route::get('/patients', [PatientController::class, 'index']); });
Route::get('/patients/{id}', [PatientController::class, 'show'])->middleware('auth');
Route::get('/patients/{id}/labs', [PatientController::class, 'labs']);
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
Route::group(['middleware' => ['auth']], function () { Route::get('/patients/x', [PatientController::class, 'index']); });
Route::post('/login', [LoginController::class, 'login']);
