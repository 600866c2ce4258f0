"""The sentences of `cchc extract`: key → (English, Vietnamese)."""

EXTRACTING: dict[str, tuple[str, str]] = {
    "extract.short": ("Extract the plans of files and folders.", "Trích xuất kế hoạch từ tệp và thư mục."),
    "extract.help": (
        """\
Extract the plans of PATHs: files, folders with all below them, patterns (*, ?, **), or - for standard input.

In a folder .pdf, .docx, .txt and .md files are read, but for hidden files, Word's lock files (~$…) and README files;
.doc, .rtf and .odt files are reported as failed, others as passed over. A file that is named itself is read whatever
its suffix is. The documents in a .zip archive are read one by one, as archive.zip/NAME.

With -o each plan is saved as NAME.plan.json and the folder tree is kept. Documents of one name keep their suffix
(NAME.docx.plan.json, NAME.pdf.plan.json); further plans of one document are NAME.2.plan.json and so on.

With -o OUT/manifest.jsonl says what became of each document. Run again, it reads what is new or changed and skips
what is done; a run may be broken off at any moment (Ctrl-C, a power cut) and taken up again. A document that crashes,
hangs or uses too much memory costs only itself.

Without -o the plan of one document goes to standard output: one JSON object, or an array if the document holds several
plans. For several documents use -o or --format jsonl.

Exit code: 0 all extracted, 1 some file failed, 2 wrong usage (no such path, no document in the folder).""",
        """\
Trích xuất kế hoạch từ các PATH: tệp, thư mục (gồm mọi thư mục con), mẫu tên (*, ?, **), hoặc - để đọc từ đầu vào chuẩn.

Trong thư mục, các tệp .pdf, .docx, .txt, .md được đọc, trừ tệp ẩn, tệp khóa của Word (~$…) và tệp README;
tệp .doc, .rtf, .odt được báo lỗi, tệp khác được báo là bỏ qua. Tệp được chỉ đích danh luôn được đọc, bất kể đuôi tệp.
Các văn bản trong tệp nén .zip được đọc lần lượt, với tên archive.zip/NAME.

Với -o, mỗi kế hoạch được lưu thành NAME.plan.json, giữ nguyên cây thư mục. Các văn bản trùng tên giữ lại đuôi tệp
(NAME.docx.plan.json, NAME.pdf.plan.json); kế hoạch thứ hai trở đi của một văn bản là NAME.2.plan.json, v.v.

Với -o, OUT/manifest.jsonl ghi kết quả của từng văn bản. Khi chạy lại, cchc chỉ đọc tệp mới hoặc đã thay đổi và bỏ qua
phần đã xong; có thể dừng bất cứ lúc nào (Ctrl-C, mất điện) rồi chạy tiếp. Văn bản làm chương trình hỏng, treo hoặc tốn
quá nhiều bộ nhớ chỉ ảnh hưởng đến chính nó.

Không có -o, kế hoạch của một văn bản được in ra đầu ra chuẩn: một đối tượng JSON, hoặc một mảng nếu văn bản chứa nhiều
kế hoạch. Với nhiều văn bản, hãy dùng -o hoặc --format jsonl.

Mã thoát: 0 trích xuất được tất cả, 1 có tệp lỗi, 2 dùng sai (không có đường dẫn, thư mục không có văn bản).""",
    ),
    "extract.output.help": ("Folder to save the plans in.", "Thư mục lưu kết quả."),
    "extract.format.help": (
        "json (the default), or jsonl: one plan a line on standard output. With --engine ray jsonl and parquet give "
        "few large files below OUT/plans.",
        "json (mặc định), hoặc jsonl: mỗi dòng một kế hoạch, in ra đầu ra chuẩn. Với --engine ray, jsonl và parquet "
        "cho một số ít tệp lớn trong OUT/plans.",
    ),
    "extract.with-text.help": (
        "Add the plain text that the spans point into.",
        "Kèm toàn văn (plain_text) mà các vị trí spans trỏ vào.",
    ),
    "extract.files-from.help": (
        "Read more paths from LIST, one a line (or NUL between them); - is standard input.",
        "Đọc thêm đường dẫn từ LIST, mỗi dòng một đường dẫn (hoặc cách nhau bằng NUL); - là đầu vào chuẩn.",
    ),
    "extract.jobs.help": (
        "Documents that are read at the same time; the processors by default.",
        "Số văn bản đọc cùng lúc; mặc định bằng số bộ xử lý.",
    ),
    "extract.timeout.help": (
        "Seconds that one document may take (60).",
        "Số giây tối đa cho một văn bản (60).",
    ),
    "extract.memory-limit.help": (
        "MiB of memory that the process which reads a document may use (1024); watched on Linux.",
        "Số MiB bộ nhớ tối đa cho tiến trình đọc một văn bản (1024); chỉ theo dõi được trên Linux.",
    ),
    "extract.force.help": ("Read everything again.", "Đọc lại tất cả."),
    "extract.retry-failed.help": (
        "Read again what failed in an earlier run.",
        "Đọc lại các văn bản đã lỗi ở lần chạy trước.",
    ),
    "extract.engine.help": (
        "local (the default): processes of this machine; ray: a Ray cluster (needs cchc-extract[ray]), "
        "which reads s3:// and gs:// folders, too.",
        "local (mặc định): các tiến trình trên máy này; ray: cụm máy Ray (cần cchc-extract[ray]), "
        "đọc được cả thư mục s3:// và gs://.",
    ),
    "extract.quiet.help": ("Print only what failed.", "Chỉ in các lỗi."),
    "extract.one-standard-input": (
        "standard input is the list or a document, not both.",
        "đầu vào chuẩn chỉ có thể là danh sách hoặc là văn bản, không thể là cả hai.",
    ),
    "extract.no-list": ("the list {path} cannot be read ({reason}).", "không đọc được danh sách {path} ({reason})."),
    "extract.ray-needs-output": ("--engine ray needs -o FOLDER.", "--engine ray cần có -o THƯ_MỤC."),
    "extract.parquet-needs-ray": (
        "--format parquet needs --engine ray.",
        "--format parquet cần có --engine ray.",
    ),
    "extract.no-ray": (
        "Ray is not installed; install it with: pip install 'cchc-extract[ray]'.",
        "chưa cài Ray; hãy cài bằng lệnh: pip install 'cchc-extract[ray]'.",
    ),
    "extract.no-ray-standard-input": (
        "--engine ray reads files, not standard input.",
        "--engine ray chỉ đọc tệp, không đọc đầu vào chuẩn.",
    ),
    "extract.progress": (
        "{bar} {done}/{total} · {rate}/s · {left} left · failed {failed}",
        "{bar} {done}/{total} · {rate}/giây · còn {left} · lỗi {failed}",
    ),
    "extract.skipped": (
        "skipped {count} done before with the same content, version and options (--force reads them again)",
        "bỏ qua {count} văn bản đã xong với cùng nội dung, phiên bản và tùy chọn (--force để đọc lại)",
    ),
    "extract.needs-output": (
        "{count} documents need -o FOLDER or --format jsonl; without them only one document can be printed.",
        "{count} văn bản cần -o THƯ_MỤC hoặc --format jsonl; nếu không thì chỉ in được một văn bản.",
    ),
    "extract.one-target": (
        "--format jsonl prints to standard output; leave -o out.",
        "--format jsonl in ra đầu ra chuẩn; hãy bỏ -o.",
    ),
    "extract.output-is-file": ("-o names a file, not a folder: {path}.", "-o là một tệp, không phải thư mục: {path}."),
    "extract.empty": ("no document in {path}", "không có văn bản trong {path}"),
    "extract.done": ("extracted  {name}  tasks {tasks}{written}", "đã trích  {name}  nhiệm vụ {tasks}{written}"),
    "extract.failed": ("failed     {name}  {sentence}", "lỗi       {name}  {sentence}"),
    "extract.passed-over": (
        "passed over {count} files that are no documents: {kinds}",
        "bỏ qua {count} tệp không phải văn bản: {kinds}",
    ),
    "extract.no-suffix": ("no suffix", "không đuôi"),
    "extract.summary": (
        "inputs {inputs} · extracted {extracted} · failed {failed} · plans {plans} · tasks {tasks}",
        "đầu vào {inputs} · trích được {extracted} · lỗi {failed} · kế hoạch {plans} · nhiệm vụ {tasks}",
    ),
}
