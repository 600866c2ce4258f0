"""Makes the sample plans: one manuscript in, the same words out as TXT, DOCX and PDF."""
