FACE_MODEL = "models/face_landmarks_v2.tflite"
IRIS_THRESHOLD = 0.91
VOICE = "en-US-Wavenet-D"
photo = None
device = "cuda:0"
serial = {"port": "/dev/ttyUSB0", "baud": 115200}
