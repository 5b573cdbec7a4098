"""Files checked by the rules: what is asked for (`configuration`), one file (`files`), and many of them (`many`)."""
