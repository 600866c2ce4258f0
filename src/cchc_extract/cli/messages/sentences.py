"""The sentences of the command line: key → (English, Vietnamese). Both name the same values."""

GENERAL: dict[str, tuple[str, str]] = {
    # -- the program -------------------------------------------------------------------------------------------------
    "cchc.help": (
        "Read Vietnamese administrative plans (PDF, DOCX, TXT, Markdown) into validated JSON in which every value "
        "shows the words it was read from. Works offline.",
        "Đọc kế hoạch hành chính (PDF, DOCX, TXT, Markdown) thành JSON đã kiểm tra, mỗi giá trị đều chỉ ra nguyên văn "
        "trong văn bản. Không cần mạng.",
    ),
    "cchc.version.help": ("Print the version and exit.", "In phiên bản rồi thoát."),
    "help.help": ("Print this help and exit.", "In hướng dẫn này rồi thoát."),
    "lang.help": (
        "Language of the messages: vi or en. Without it the locale decides (LC_ALL, LC_MESSAGES, LANG).",
        "Ngôn ngữ của thông báo: vi hoặc en. Mặc định theo ngôn ngữ hệ thống (LC_ALL, LC_MESSAGES, LANG).",
    ),
    "debug.help": (
        "Print the traceback of an internal error.",
        "In dấu vết (traceback) khi có lỗi nội bộ.",
    ),
    "heading.usage": ("Usage:", "Cách dùng:"),
    "heading.options": ("Options", "Tùy chọn"),
    "heading.commands": ("Commands", "Lệnh"),
    # -- wrong usage -------------------------------------------------------------------------------------------------
    "error": ("Error: {sentence}", "Lỗi: {sentence}"),
    "usage.hint": ("See '{command} --help'.", "Xem hướng dẫn: '{command} --help'."),
    "usage.no-such-option": ("there is no option {name}.", "không có tùy chọn {name}."),
    "usage.no-such-command": ("there is no command {name}.", "không có lệnh {name}."),
    "usage.missing": ("{name} is missing.", "thiếu {name}."),
    "usage.choice": ("{name} takes one of: {choices}.", "{name} chỉ nhận một trong: {choices}."),
    "usage.option": ("the option {name} is not used like this.", "tùy chọn {name} không dùng như vậy."),
    "usage.other": ("the arguments do not fit: {reason}", "tham số không hợp lệ: {reason}"),
    "no-such-path": ("there is no file or folder {paths}.", "không có tệp hay thư mục {paths}."),
    "no-documents": (
        "there is no document (.pdf, .docx, .txt, .md) in {folders}.",
        "không có văn bản nào (.pdf, .docx, .txt, .md) trong {folders}.",
    ),
    "no-plans": ("there is no *.plan.json in {folders}.", "không có tệp *.plan.json nào trong {folders}."),
    "interrupted": ("Interrupted.", "Đã dừng theo yêu cầu."),
    # -- extract -----------------------------------------------------------------------------------------------------
    "extract.short": ("Extract the plans of files and folders.", "Trích xuất kế hoạch từ tệp và thư mục."),
    "extract.help": (
        """\
Extract the plans of PATHs: files, folders with all below them, or - for standard input.

In a folder .pdf, .docx, .txt and .md files are read, but for hidden files, Word's lock files (~$…) and README files;
.doc, .rtf and .odt files are reported as failed, others as passed over. A file that is named itself is read whatever
its suffix is.

With -o each plan is saved as NAME.plan.json and the folder tree is kept. Documents of one name keep their suffix
(NAME.docx.plan.json, NAME.pdf.plan.json); further plans of one document are NAME.2.plan.json and so on.

Without -o the plan of one document goes to standard output: one JSON object, or an array if the document holds several
plans. For several documents use -o or --format jsonl.

Exit code: 0 all extracted, 1 some file failed, 2 wrong usage (no such path, no document in the folder).""",
        """\
Trích xuất kế hoạch từ các PATH: tệp, thư mục (gồm mọi thư mục con), hoặc - để đọc từ đầu vào chuẩn.

Trong thư mục, các tệp .pdf, .docx, .txt, .md được đọc, trừ tệp ẩn, tệp khóa của Word (~$…) và tệp README;
tệp .doc, .rtf, .odt được báo lỗi, tệp khác được báo là bỏ qua. Tệp được chỉ đích danh luôn được đọc, bất kể đuôi tệp.

Với -o, mỗi kế hoạch được lưu thành NAME.plan.json, giữ nguyên cây thư mục. Các văn bản trùng tên giữ lại đuôi tệp
(NAME.docx.plan.json, NAME.pdf.plan.json); kế hoạch thứ hai trở đi của một văn bản là NAME.2.plan.json, v.v.

Không có -o, kế hoạch của một văn bản được in ra đầu ra chuẩn: một đối tượng JSON, hoặc một mảng nếu văn bản chứa nhiều
kế hoạch. Với nhiều văn bản, hãy dùng -o hoặc --format jsonl.

Mã thoát: 0 trích xuất được tất cả, 1 có tệp lỗi, 2 dùng sai (không có đường dẫn, thư mục không có văn bản).""",
    ),
    "extract.output.help": ("Folder to save the plans in.", "Thư mục lưu kết quả."),
    "extract.format.help": (
        "json (the default), or jsonl: one plan a line on standard output.",
        "json (mặc định), hoặc jsonl: mỗi dòng một kế hoạch, in ra đầu ra chuẩn.",
    ),
    "extract.with-text.help": (
        "Add the plain text that the spans point into.",
        "Kèm toàn văn (plain_text) mà các vị trí spans trỏ vào.",
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
    # -- show --------------------------------------------------------------------------------------------------------
    "show.short": ("Show a plan as a tree in the terminal.", "Hiển thị kế hoạch dạng cây."),
    "show.help": (
        """\
Show the plans of FILE as a tree: header, sections, tasks with their fields, each printed value beside its normalised
one (printed → normalised). FILE may be - for standard input.

With --stage the result of an earlier stage of the pipeline is shown instead.""",
        """\
Hiển thị các kế hoạch của FILE dạng cây: phần đầu, các mục, nhiệm vụ và các trường, giá trị in trong văn bản cạnh giá
trị đã chuẩn hóa (nguyên văn → chuẩn hóa). FILE có thể là - để đọc từ đầu vào chuẩn.

Với --stage, hiển thị kết quả của một bước xử lý trước đó.""",
    ),
    "show.stage.help": (
        "Stage to show: text (the lines as read), outline (regions and numbering), fields (as printed).",
        "Bước cần xem: text (các dòng đã đọc), outline (các phần và đánh số), fields (trường, nguyên văn).",
    ),
    "show.one-file": ("show takes one file, {path} is a folder.", "show chỉ nhận một tệp, {path} là thư mục."),
    # -- validate ----------------------------------------------------------------------------------------------------
    "validate.short": ("Check saved plans against the model.", "Kiểm tra tệp kết quả theo mô hình."),
    "validate.help": (
        """\
Check saved plans (*.plan.json, .jsonl, or folders of *.plan.json) against the model, and their spans against their text
where they carry it (extract --with-text).

Exit code: 0 all valid, 1 some plan is not, 2 wrong usage.""",
        """\
Kiểm tra các tệp kết quả (*.plan.json, .jsonl, hoặc thư mục chứa *.plan.json) theo mô hình, và các vị trí spans theo
toàn văn nếu tệp có kèm (extract --with-text).

Mã thoát: 0 tất cả hợp lệ, 1 có kế hoạch không hợp lệ, 2 dùng sai.""",
    ),
    "validate.valid": ("valid    {name}", "hợp lệ        {name}"),
    "validate.invalid": ("invalid  {name}  {problem}", "không hợp lệ  {name}  {problem}"),
    "validate.unreadable": ("cannot be read: {reason}", "không đọc được: {reason}"),
    "validate.not-json": ("not JSON: {reason}", "không phải JSON: {reason}"),
    "validate.not-object": (
        "a plan is a JSON object, this is {found}",
        "một kế hoạch là một đối tượng JSON, ở đây là {found}",
    ),
    "validate.summary": (
        "plans {plans} · valid {valid} · invalid {invalid}",
        "kế hoạch {plans} · hợp lệ {valid} · không hợp lệ {invalid}",
    ),
    # -- schema ------------------------------------------------------------------------------------------------------
    "schema.short": ("Print the JSON Schema of a plan.", "In JSON Schema của kế hoạch."),
    "schema.help": (
        "Print the JSON Schema of a plan: the same bytes as schemas/plan.schema.json.",
        "In JSON Schema của kế hoạch, giống từng byte với schemas/plan.schema.json.",
    ),
}
