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
