/** Table: calls that keep texts for a model on a disk: stores of vectors with the texts they were made from, and histories of chats. */
import type { StoreRow } from '../../storage/sinks.js';

/** What is kept. */
export type Memory = 'vectors' | 'history';

const python = ['python'];
const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];

/** Calls that keep texts as they are. Documentation of each library, read 2026-11-22. */
export const memoryWriters: readonly StoreRow<Memory>[] = [
  {
    // https://docs.trychroma.com/docs/run-chroma/persistent-client
    subject: 'vectors',
    calls: /PersistentClient(?:\.\w{1,40}){0,3}\.(?:add|upsert|update)$/,
    languages: python,
    what: 'a vector store',
  },
  {
    // https://python.langchain.com/docs/integrations/vectorstores/chroma
    subject: 'vectors',
    calls: /(?:^|\.)Chroma\.(?:from_texts|from_documents)$/,
    into: ['persist_directory'],
    intoWays: /./,
    languages: python,
    stored: [0, 'texts', 'documents'],
    what: 'a vector store',
  },
  {
    // https://python.langchain.com/docs/integrations/vectorstores/faiss, https://js.langchain.com
    subject: 'vectors',
    calls:
      /(?:FAISS|FaissStore|HNSWLib)\.(?:from_?texts|from_?documents|fromTexts|fromDocuments)\.(?:save_local|save)$/i,
    languages: [...python, ...scripts],
    stored: 'this',
    what: 'a vector store',
  },
  {
    // https://lancedb.github.io/lancedb
    subject: 'vectors',
    calls:
      /lancedb(?:\.default)?\.connect(?:_async)?(?:\.\w{1,40}){0,2}\.(?:create_table|createTable|add|merge_insert)$/,
    unless: /(?:s3|gs|az|db):\/\//,
    languages: [...python, ...scripts],
    what: 'a vector store',
  },
  {
    // https://python.langchain.com/docs/integrations/memory/file_chat_message_history
    subject: 'history',
    calls:
      /File(?:System)?ChatMessageHistory(?:\.\w{1,40}){0,2}\.(?:add_message|add_messages|add_user_message|add_ai_message|addMessage|addUserMessage|addAIMessage|aadd_messages)$/,
    languages: [...python, ...scripts],
    what: 'a history of chats',
  },
  {
    // https://python.langchain.com/docs/integrations/memory/sqlite, https://openai.github.io/openai-agents-python/sessions
    subject: 'history',
    calls:
      /(?:sqlite:.{0,80}>.{0,60}SQLChatMessageHistory|SQLiteSession)(?:\.\w{1,40}){0,2}\.(?:add_message|add_messages|add_user_message|add_ai_message|add_items)$/,
    languages: python,
    what: 'a history of chats',
  },
];
