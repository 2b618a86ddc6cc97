import sqlite3

import chromadb
import lancedb
from langchain_community.chat_message_histories import FileChatMessageHistory, SQLChatMessageHistory
from langchain_community.vectorstores import FAISS, Chroma

client = chromadb.PersistentClient(path="./index")
history = FileChatMessageHistory("chat.json")
asked = SQLChatMessageHistory("ward", "sqlite:///chats.db")
memory = chromadb.Client()


def remember(patient, embeddings, topic):
    notes = client.get_or_create_collection("notes")
    notes.add(ids=["1"], documents=[patient.note])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    Chroma.from_texts([patient.note], embeddings, persist_directory="./index")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    FAISS.from_texts([patient.note], embeddings).save_local("./faiss")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    lancedb.connect("./lance").create_table("notes", [{"text": patient.note}])
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    history.add_user_message(f"Summarise the stay of {patient.full_name}")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    asked.add_user_message(patient.note)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ storage/plaintext-file
    memory.get_or_create_collection("notes").add(ids=["1"], documents=[patient.note])
    history.add_user_message(topic)
