/** Table: calls that write files as they are. */
import type { StoreRow } from '../../storage/sinks.js';

/** What a write is: to a file, or a file that a browser saves. */
export type FileWrite = 'file' | 'download';

const scripts = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const jvm = ['java', 'kotlin', 'scala'];

/** Streams that encrypt, that stay in memory, or that go elsewhere than to a file. */
const noFile =
  /encrypt|cipher|fernet|gpg|pgp|crypt|secretbox|StringIO|BytesIO|StringWriter|ByteArrayOutputStream|MemoryStream|bytes\.Buffer|strings\.Builder|ResponseWriter|HttpResponse|(?:^|[.>])(?:res|resp|response|stdout|stderr|socket|console|process)(?:\.|$)|sys\.std|System\.(?:out|err)|os\.Std|getOutputStream|getWriter|php:\/\/|\bSTDOUT\b|\$stdout/i;

/** Where a stream of a file comes from. */
const pythonFile =
  /(?:^|[.>])(?:open|NamedTemporaryFile|TemporaryFile|mkstemp|fdopen|SpooledTemporaryFile|aiofiles\.open)(?:$|[.>])/;
const goFile = /(?:^|[>.])os\.(?:Create|OpenFile|CreateTemp)\b|ioutil\.TempFile/;
const phpFile = /(?:^|[.>])(?:fopen|tmpfile)\b|SplFileObject/;

/** Calls that write a file without encrypting it. Pages of the standard libraries and packages named, read 2026-11-22. */
export const fileWriters: readonly StoreRow<FileWrite>[] = [
  {
    // https://nodejs.org/api/fs.html, https://github.com/jprichardson/node-fs-extra, https://bun.sh/docs/api/file-io, https://docs.deno.com/api
    subject: 'file',
    calls:
      /^(?:(?:node:)?fs(?:\/promises)?|fs-extra|graceful-fs|fsp|fsPromises|Bun|Deno|jsonfile|react-native-fs|expo-file-system|RNFS|FileSystem)(?:\.default)?(?:\.promises)?\.(?:writeFile|writeFileSync|appendFile|appendFileSync|outputFile|outputFileSync|outputJson|outputJsonSync|writeJson|writeJSON|writeJsonSync|writeTextFile|writeTextFileSync|writeAsStringAsync|write)$|(?:^|\.)(?:writeFileSync|writeFile|appendFileSync|outputJson)$/,
    unless: /encrypt|XLSX|wb\./i,
    languages: scripts,
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /createWriteStream(?:\.\w+)*\.(?:write|end)$|createWriteStream>(?:.*\.)?(?:write|end)$/,
    unless: /cipher|crypt|gpg/i,
    languages: scripts,
    stored: [0],
    what: 'a file',
  },
  {
    // https://developer.mozilla.org/docs/Web/API/Blob, https://github.com/eligrey/FileSaver.js
    subject: 'download',
    calls: /^(?:Blob|File)$/,
    file: /\.download\b|saveAs\(|['"]download['"]|msSaveBlob/,
    languages: scripts,
    stored: [0],
    what: 'a download',
  },
  {
    // https://docs.python.org/3/tutorial/inputoutput.html, https://docs.python.org/3/library/pathlib.html
    subject: 'file',
    calls:
      /(?:^|[.>])(?:open|NamedTemporaryFile|TemporaryFile|fdopen)(?:\.\w+)*\.(?:write|writelines)$|\.(?:write_text|write_bytes)$/,
    unless: noFile,
    languages: ['python'],
    stored: [0],
    what: 'a file',
  },
  {
    // https://docs.python.org/3/library/json.html, /pickle.html, /csv.html; https://joblib.readthedocs.io; https://pyyaml.org
    subject: 'file',
    calls:
      /^(?:json|simplejson|ujson|pickle|cPickle|dill|cloudpickle|yaml|marshal|toml|tomli_w|plistlib)\.(?:dump|safe_dump)$/,
    into: [1, 'fp', 'file', 'stream'],
    intoWays: pythonFile,
    unless: noFile,
    languages: ['python'],
    stored: [0, 'obj'],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /^print$/,
    into: ['file'],
    intoWays: pythonFile,
    unless: noFile,
    languages: ['python'],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /^(?:joblib|torch|numpy|np)\.(?:dump|save|savetxt|savez)$/,
    unless: noFile,
    languages: ['python'],
    least: 2,
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /(?:open|NamedTemporaryFile)(?:\.\w+)*>csv\.(?:writer|DictWriter)\.(?:writerow|writerows)$/,
    unless: noFile,
    languages: ['python'],
    stored: [0],
    what: 'a file',
  },
  {
    // https://pandas.pydata.org/docs/reference/io.html; polars: write_csv and its like
    subject: 'file',
    calls:
      /\.(?:to_csv|to_parquet|to_excel|to_json|to_pickle|to_feather|to_hdf|to_stata|to_orc|write_csv|write_parquet|write_excel|write_json|write_ndjson|to_xml)$/,
    unless: /encrypt|StringIO|BytesIO/i,
    into: [0],
    languages: ['python'],
    stored: 'this',
    least: 1,
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /^(?:pyarrow\.parquet|pq|pyarrow\.csv|pyarrow\.feather)\.(?:write_table|write_csv|write_feather)$/,
    languages: ['python'],
    stored: [0],
    what: 'a file',
  },
  {
    // https://learn.microsoft.com/dotnet/api/system.io.file
    subject: 'file',
    calls: /(?:^|\.)File\.(?:WriteAll(?:Text|Lines|Bytes)|AppendAll(?:Text|Lines))(?:Async)?$/,
    unless: /encrypt/i,
    languages: ['csharp'],
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls:
      /(?:StreamWriter|FileStream|File\.(?:CreateText|AppendText|Create|OpenWrite))(?:>[\w.]*)?(?:\.\w+)*\.(?:Write|WriteLine|WriteAsync|WriteLineAsync)$/,
    unless: noFile,
    languages: ['csharp'],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /(?:StreamWriter|File\.\w+).*>.*CsvWriter\.(?:WriteRecords?|WriteField|WriteRecordsAsync)$/,
    unless: noFile,
    languages: ['csharp'],
    stored: [0],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /(?:^|\.)(?:JsonSerializer\.Serialize(?:Async)?|Serialize)$/,
    into: [0],
    intoWays: /(?:^|[.>])(?:FileStream|StreamWriter|File\.(?:Create|OpenWrite|CreateText|Open))\b/,
    unless: noFile,
    languages: ['csharp'],
    stored: [1],
    what: 'a file',
  },
  {
    // https://docs.oracle.com/en/java/javase/21/docs/api/java.base/java/nio/file/Files.html
    subject: 'file',
    calls: /(?:^|\.)Files\.(?:write|writeString)$/,
    unless: noFile,
    languages: jvm,
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls:
      /(?:FileWriter|FileOutputStream|RandomAccessFile|newBufferedWriter|newOutputStream|openFileOutput)(?:>[\w.]*)*(?:\.\w+)*\.(?:write|println|print|append|writeObject|writeUTF|writeBytes|printf|newLine)$|(?:^|[.>])(?:java\.io\.)?PrintWriter\.(?:write|println|print|printf)$/,
    unless: noFile,
    languages: jvm,
    what: 'a file',
  },
  {
    // https://fasterxml.github.io/jackson-databind, https://www.javadoc.io/doc/com.google.code.gson/gson
    subject: 'file',
    calls: /\.writeValue$/,
    unless: noFile,
    into: [0],
    intoWays: /(?:^|[.>])(?:java\.io\.)?(?:File|FileWriter|FileOutputStream)\b|toFile$|(?:file|path)$/i,
    languages: jvm,
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /(?:gson|Gson)(?:\.\w+)*\.toJson$/,
    unless: noFile,
    into: [1],
    intoWays: /FileWriter|newBufferedWriter|bufferedWriter/,
    languages: jvm,
    stored: [0],
    least: 2,
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /(?:^|\.)FileUtils\.(?:write|writeStringToFile|writeByteArrayToFile|writeLines)$/,
    languages: jvm,
    stored: [1],
    what: 'a file',
  },
  {
    // https://kotlinlang.org/api/core/kotlin-stdlib/kotlin.io/
    subject: 'file',
    calls: /\.(?:writeText|appendText|writeBytes|appendBytes)$/,
    unless: /encrypt|cipher/i,
    languages: ['kotlin'],
    stored: [0],
    what: 'a file',
  },
  {
    subject: 'file',
    calls:
      /(?:bufferedWriter|printWriter|openFileOutput|FileOutputStream|outputStream|FileWriter|writer)(?:>[\w.]*)*(?:\.\w+)*\.(?:write|append|println|appendLine|print)$/,
    unless: noFile,
    languages: ['kotlin'],
    stored: [0],
    what: 'a file',
  },
  {
    // https://pkg.go.dev/os#WriteFile, https://pkg.go.dev/encoding/csv#Writer, https://pkg.go.dev/encoding/json#Encoder
    subject: 'file',
    calls: /^(?:os|io\/ioutil|ioutil)\.WriteFile$/,
    languages: ['go'],
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls:
      /(?:os\.(?:Create|OpenFile|CreateTemp)|ioutil\.TempFile)(?:>.*)?\.(?:Write|WriteString|WriteAll|Encode|WriteByte|WriteAt)$/,
    unless: noFile,
    languages: ['go'],
    stored: [0],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /^(?:fmt\.(?:Fprintf|Fprintln|Fprint)|io\.WriteString)$/,
    into: [0],
    intoWays: goFile,
    unless: noFile,
    languages: ['go'],
    what: 'a file',
  },
  {
    // https://docs.ruby-lang.org/en/3.4/IO.html, https://ruby.github.io/csv
    subject: 'file',
    calls: /^(?:File|IO)\.(?:write|binwrite)$/,
    languages: ['ruby'],
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /(?:File\.(?:open|new)|Tempfile\.(?:new|create|open))(?:\.\w+)*\.(?:write|puts|print|<<)$/,
    unless: noFile,
    languages: ['ruby'],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /CSV\.(?:open|generate_file)(?:\.\w+)*\.(?:<<|add_row|puts)$/,
    languages: ['ruby'],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /^(?:Marshal|YAML|JSON)\.dump$/,
    into: [1],
    intoWays: /File\.(?:open|new)|^(?:f|file|io|out)$/,
    languages: ['ruby'],
    stored: [0],
    least: 2,
    what: 'a file',
  },
  {
    // https://www.php.net/manual/function.file-put-contents, https://laravel.com/docs/12.x/filesystem
    subject: 'file',
    calls: /^file_put_contents$/,
    languages: ['php'],
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /^(?:fwrite|fputs|fputcsv)$/,
    into: [0],
    intoWays: phpFile,
    unless: noFile,
    languages: ['php'],
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /(?:^|[.\\])Storage\.disk\.(?:put|append)$/,
    file: /disk\(['"](?:local|public)['"]\)/,
    languages: ['php'],
    stored: [1],
    what: 'a file',
  },
  {
    // https://developer.apple.com/documentation/foundation/nsdata/writingoptions
    subject: 'file',
    calls: /\.write$/,
    unless: /encrypt|sealed|ciphertext|\bdb\b|handle/i,
    languages: ['swift'],
    into: ['to', 'toFile'],
    stored: 'this',
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /\.createFile$/,
    unless: /encrypt|sealed/i,
    languages: ['swift'],
    stored: ['contents'],
    what: 'a file',
  },
  {
    // https://doc.rust-lang.org/std/fs/fn.write.html
    subject: 'file',
    calls: /^(?:std::|tokio::)?fs(?:::|\.)write$|^(?:std|tokio)(?:::|\.)fs(?:::|\.)write$|^fs\.write$/,
    languages: ['rust'],
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /File(?:::|\.)create(?:_new)?(?:>.*)?\.(?:write|write_all)$/,
    unless: noFile,
    languages: ['rust'],
    stored: [0],
    what: 'a file',
  },
  {
    subject: 'file',
    calls:
      /^(?:serde_json|serde_yaml|bincode|ciborium|rmp_serde)(?:::|\.)(?:to_writer|to_writer_pretty|serialize_into)$/,
    into: [0],
    intoWays: /File(?:::|\.)create|OpenOptions/,
    languages: ['rust'],
    stored: [1],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /Writer(?:::|\.)from_path(?:\.\w+)*\.(?:serialize|write_record)$/,
    languages: ['rust'],
    stored: [0],
    what: 'a file',
  },
  {
    subject: 'file',
    calls: /^(?:writeln|write)$/,
    into: [0],
    intoWays: /File(?:::|\.)create|OpenOptions/,
    languages: ['rust'],
    what: 'a file',
  },
];
