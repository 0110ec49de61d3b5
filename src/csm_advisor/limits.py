"""How much is read, kept and answered: what is more is refused, or cut with a word about it."""

MB = 2**20

# Answers of a person
YEARS = 60  # of a working life
HOURS_A_WEEK = 60  # beside the job
STEPS_AT_ONCE = 6  # on the job
ITEMS = 50  # of a list
NAME = 100  # characters
NOTE = 1000  # characters
JOBS = 60
JOB_TEXTS = 30  # of one job
JOB_TEXT = 2000  # characters of one

# Files of theirs that are kept, in bytes
ANSWERS = MB
SAVED_ANSWERS = ANSWERS * 3 // 4  # so that they can also be read back in the other format
LOG = 16 * MB
CALENDARS = 16 * MB
LAST_PLAN = MB
IMPORTED_RESUME = 8 * MB
SAVED_POSTING = 4 * MB
SAVED_POSTINGS = 2000  # files

# The data folder
DATA_FILE = 8 * MB
LEVELS = 60  # of a table of which a ladder is made

# Resumes and postings as documents; more is none
DOCUMENT = 10 * MB  # bytes of the file
UNPACKED = 8 * MB  # bytes of all parts of a packed document that are read
PAGES = 60
LINES = 6000
LINE = 4000  # characters
GROUPS = 200  # inside one another
PDF_SECONDS = 20
PDF_MEMORY = 600 * MB  # bytes of address space for the reader

# Resumes as data
RESUME_TABLE = 5 * MB  # bytes of a JSON file or a table of a LinkedIn export, unpacked
ARCHIVE_DIRECTORY = MB  # bytes: it is read at once; 1 MB lists 10,000 files
FOLDER_FILES = 10_000
FOLDER_DEPTH = 3  # folders inside the one that is named
RESUME_ENTRIES = 200  # of one kind: jobs, schools, skills
RESUME_TEXTS = 50  # of one entry: highlights of a job, keywords of a skill
RESUME_TEXT = 2000  # characters of one
WORK_HISTORY = 200_000  # characters about all jobs in which skills are looked for
RESUME_REMARKS = 100  # on what could not be read

# Amounts of money, in dollars; more is a slip of the pen
PAY = 1_000_000_000  # a year
COST = 10_000_000  # of one step or degree

# Postings
POSTING = 200_000  # characters
POSTINGS_OF_A_FILE = 2000

# Tables of people
TEAM_COLUMNS = 500
TEAM_ROW_LINES = 500  # of one row with line breaks in its cells
TEAM_LINE = MB  # bytes of one person in JSON
