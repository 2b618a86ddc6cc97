router = APIRouter()
@router.get("/patients/{pid}")
def get_patient(pid: str, user: User = Depends(get_current_user)):
    return db.get(pid)
@router.get("/patients/{pid}/labs")
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ access/missing-authentication
def labs(pid: str, db: Session = Depends(get_db)):
    return db.labs(pid)
@router.get("/health")
def health():
    return {"patients": 1}
