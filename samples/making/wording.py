"""Words that every administrative document prints."""

STATE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
RECIPIENTS_HEAD = "Nơi nhận:"
SHORT_DASHES = "-------"
LONG_DASHES = "---------------"
