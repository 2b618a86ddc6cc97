engine = create_engine(url, echo=True)
#                           ^^^^^^^^^ leak/log
quiet = create_engine(url, echo=False)
