extension GlossaryTerm {
    /// All terms, in alphabetical order.
    public static let all: [GlossaryTerm] = [
        GlossaryTerm(
            "all aspects of the industry", or: ["AAI"],
            "Strong experience in, and understanding of, the whole industry that students prepare for: planning, management, finance, technical and production skills, the principles of the technology, labor issues, health and safety, and entrepreneurship.",
            source: "Pub. L. 109-270, Sec. 3(2) and 3(5)(B); the list after 20 U.S.C. 2471 (1997)"),
        GlossaryTerm(
            "AP", or: ["Advanced Placement"],
            "High school courses with examinations for which many colleges give credit.", source: "College Board"),
        GlossaryTerm(
            "articulated credit", or: ["articulation", "credit by articulation"],
            "College credit that is awarded after a high school course is finished, where the college has agreed that the course teaches the same. Often the student must enroll there, have a certain mark, or ask within a time.",
            source: "Illinois Career Pathways Dictionary"),
        GlossaryTerm(
            "articulation agreement",
            "A written agreement between institutions, made for the state or approved each year by the heads of both, that joins their courses to one sequence without repetition and transfers credit.",
            source: "Pub. L. 109-270, Sec. 3(4)"),
        GlossaryTerm(
            "bridge program", or: ["adult bridge", "bridge"],
            "A program that prepares adults with limited academic or English skills for college courses that bear credit and for work in a career path. It has three parts: instruction in the context of an industry, career development, and services for the transition. It is no college credit itself.",
            source: "Illinois Career Pathways Dictionary"),
        GlossaryTerm(
            "career cluster", or: ["cluster"],
            "One of sixteen groups of occupations and industries that share knowledge and skills. Each has two to seven career pathways.",
            source: "Illinois' Career Cluster Model"),
        GlossaryTerm(
            "career pathway", or: ["pathway"],
            "One of the seventy-nine parts of the career clusters; also the road of several years of academic and technical study from high school into it.",
            source: "Illinois' Career Cluster Model"),
        GlossaryTerm(
            "Carnegie unit", or: ["unit", "high school credit"],
            "The credit of high schools: a course that meets every day of a school year is one unit, of a semester half a unit. Units do not convert to college credit.",
            source: "custom of American high schools"),
        GlossaryTerm(
            "certificate", or: ["college certificate"],
            "An award of a college below a degree that bears credit. It is an award, and a credential of an industry only where employers vouch for it.",
            source: "Illinois Pathways, Credentials and Assessments (2015)"),
        GlossaryTerm(
            "certification", or: ["industry certification"],
            "A credential that an industry or professional body gives after an examination of its own.",
            source: "Illinois Pathways, Credentials and Assessments (2015)"),
        GlossaryTerm(
            "CIP", or: ["Classification of Instructional Programs"],
            "The federal list of instructional programs by number, as 51.3902 for nursing assistants. States add two digits of their own.",
            source: "U.S. Department of Education, National Center for Education Statistics"),
        GlossaryTerm(
            "clock hour", or: ["contact hour"],
            "An hour of instruction by the clock. Clock hours convert neither to semester nor to quarter hours by themselves.",
            source: "custom of American colleges"),
        GlossaryTerm(
            "Cohen's kappa", or: ["kappa"],
            "How far two people agree beyond what chance alone would give: 1 is full agreement, 0 what chance gives, less than 0 less than that. It falls to nothing where nearly all judgments are the same.",
            source: "J. Cohen, Educational and Psychological Measurement 20 (1960)"),
        GlossaryTerm(
            "combining reviews", or: ["all-agree", "majority", "median", "disputed"],
            "How a rubric makes one judgment of several, under `reviews`. `all-agree`: all say the same. `majority`: more than half do. `median`: the one in the middle decides. `reviewers` says how many people it takes. Where they do not decide, the level is disputed: it stays open from the lowest opinion to the highest, with `median` of an even number between the two in the middle, and nothing is averaged.",
            source: "the rubric"),
        GlossaryTerm(
            "concentrator", or: ["CTE concentrator"],
            "A student with so many courses or credits in one program that the core indicators count the student. The number differs by state and law.",
            source: "Perkins IV core indicators; today 23 Ill. Adm. Code 256.111 asks for two courses"),
        GlossaryTerm(
            "core indicator", or: ["performance indicator", "indicator"],
            "One of fourteen figures by which a recipient of Perkins IV funds shows results, eight for schools (1S1 to 6S2) and six for colleges (1P1 to 5P2). Perkins V gave the same codes other meanings.",
            source: "Pub. L. 109-270, Sec. 113(b)(2)"),
        GlossaryTerm(
            "credit transfer agreement",
            "The part of an articulation agreement by which credit earned at one institution counts at the other.",
            source: "Pub. L. 109-270, Sec. 3(4)(B)"),
        GlossaryTerm(
            "CTE", or: ["career and technical education"],
            "Education with a sequence of courses that joins academic content with technical skill for an occupation or further study.",
            source: "Pub. L. 109-270, Sec. 3(5)"),
        GlossaryTerm(
            "CTSO", or: ["student organization", "career and technical student organization"],
            "An organization of students in a CTE program, as SkillsUSA, HOSA, FFA or DECA, whose activities are an integral part of instruction.",
            source: "Pub. L. 109-270, Sec. 3(6)"),
        GlossaryTerm(
            "data-sharing agreement", or: ["data sharing"],
            "A written agreement by which schools and colleges follow students together, from high school to college and to work.",
            source: "Illinois' Career Cluster Model"),
        GlossaryTerm(
            "displaced homemaker",
            "Somebody who worked unpaid for a home and family, has lost the income that this rested on, or is about to lose aid as a parent, and finds no adequate work. One of the special populations.",
            source: "Pub. L. 109-270, Sec. 3(10)"),
        GlossaryTerm(
            "dual credit",
            "A college course that a high school student takes for credit at both levels at once. In Illinois the instructor needs the credentials of campus faculty, and the college reviews the course each year.",
            source: "Dual Credit Quality Act, 110 ILCS 27/5 and 27/20"),
        GlossaryTerm(
            "dual enrollment", or: ["dual enrolment", "concurrent enrollment"],
            "A high school student takes a college course, typically for college credit only.",
            source: "Illinois Career Pathways Dictionary"),
        GlossaryTerm(
            "EFE", or: ["Education for Employment", "Education for Employment region"],
            "A regional system of Illinois through which high schools offer CTE together and receive Perkins funds.",
            source: "ICCB Form 4, FY2016"),
        GlossaryTerm(
            "entry point", or: ["multiple entry points"],
            "A place where students can join a program: in grade 9, after graduation, as adults through a bridge, from work.",
            source: "Illinois' Career Cluster Model"),
        GlossaryTerm(
            "exit point", or: ["multiple exit points"],
            "A place where students can leave a program with something of value: a credential, a certificate, an associate or a bachelor's degree.",
            source: "Illinois' Career Cluster Model"),
        GlossaryTerm(
            "Fleiss' kappa",
            "The same as Cohen's kappa for any number of people, who judge everything in equal number.",
            source: "J. L. Fleiss, Psychological Bulletin 76 (1971)"),
        GlossaryTerm(
            "guiding principles", or: ["six guiding principles"],
            "Six statements by which Illinois builds programs of study: leadership, access, alignment, curriculum, professional development, and improvement. `posrubric explain` lists them with their criteria.",
            source: "Illinois' Career Cluster Model"),
        GlossaryTerm(
            "Gwet's AC1", or: ["AC1"],
            "How far people agree beyond chance, reckoned so that it stays high where nearly all judgments are the same.",
            source: "K. L. Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008)"),
        GlossaryTerm(
            "IAI", or: ["Illinois Articulation Initiative"],
            "The statewide agreement of Illinois colleges on general education courses that transfer. A code as C1 900 marks such a course.",
            source: "Illinois Articulation Initiative"),
        GlossaryTerm(
            "IB", or: ["International Baccalaureate"],
            "High school courses and examinations of an international program, for which many colleges give credit.",
            source: "International Baccalaureate Organization"),
        GlossaryTerm(
            "ICCB", or: ["Illinois Community College Board"],
            "The board for Illinois' community colleges. It takes in the colleges' plans and programs of study.",
            source: "State of Illinois"),
        GlossaryTerm(
            "industry-recognized credential", or: ["industry credential"],
            "A certification of an industry or professional body, a license, a completed apprenticeship, or a certificate that employers vouch for. A recognition that no employer asks for is none.",
            source: "Pub. L. 109-270, Sec. 122(c)(1)(A)(iv); Illinois Pathways, Credentials and Assessments (2015)"),
        GlossaryTerm(
            "ISBE", or: ["Illinois State Board of Education"],
            "The board for Illinois' schools up to grade 12.", source: "State of Illinois"),
        GlossaryTerm(
            "Krippendorff's alpha", or: ["alpha"],
            "How far any number of people agree beyond chance, also where not everybody judges everything. Levels can be compared as the same or not (nominal), by their order (ordinal) or as equal steps (interval). 0.800 and more is good; below 0.667 nothing should be built on it.",
            source: "K. Krippendorff, Content Analysis, chapter 11"),
        GlossaryTerm(
            "license", or: ["licensure"],
            "A credential without which the state lets nobody work in an occupation.",
            source: "Illinois Pathways, Credentials and Assessments (2015)"),
        GlossaryTerm(
            "memorandum of understanding", or: ["MOU"],
            "A written agreement of partners on roles, responsibilities, goals and strategy.",
            source: "OCCRL principles, 2015"),
        GlossaryTerm(
            "non-duplicative", or: ["non-duplicative progression", "duplication"],
            "A student who follows the plan is never made to take again content that was credited already. The Act asks for it and does not define it.",
            source: "Pub. L. 109-270, Sec. 122(c)(1)(A)(ii); Program of Study Design Framework"),
        GlossaryTerm(
            "nontraditional field", or: ["non-traditional field", "nontraditional occupation", "NTO"],
            "An occupation in which one gender makes up less than 25 percent of those employed; for that gender it is non-traditional.",
            source: "Pub. L. 109-270, Sec. 3(20)"),
        GlossaryTerm(
            "OCCRL", or: ["Office of Community College Research and Leadership"],
            "The office at the University of Illinois that wrote, with the state, the principles and guides for programs of study.",
            source: "OCCRL principles, 2015"),
        GlossaryTerm(
            "OCTAE", or: ["OVAE", "Office of Career, Technical, and Adult Education"],
            "The office of the U.S. Department of Education for CTE, called OVAE until 2014. It published the Program of Study Design Framework in 2010.",
            source: "U.S. Department of Education"),
        GlossaryTerm(
            "O*NET", or: ["ONET"],
            "The federal data on occupations. Its codes add two digits to those of the SOC, as 29-1141.00.",
            source: "U.S. Department of Labor"),
        GlossaryTerm(
            "P-20", or: ["pipeline"],
            "The whole way of education, from preschool to the end of college.", source: "OCCRL principles, 2015"),
        GlossaryTerm(
            "Perkins IV", or: ["the Act", "Perkins"],
            "The Carl D. Perkins Career and Technical Education Improvement Act of 2006. It brought programs of study into federal law and was in force from July 2007 to June 2019.",
            source: "Pub. L. 109-270"),
        GlossaryTerm(
            "Perkins V",
            "The Strengthening Career and Technical Education for the 21st Century Act of 2018, in force since July 2019, with a definition of programs of study of its own.",
            source: "Pub. L. 115-224"),
        GlossaryTerm(
            "postsecondary",
            "After high school: colleges, universities, apprenticeships. Its years are counted from the first year after grade 12.",
            source: "Pub. L. 109-270, Sec. 3(22)"),
        GlossaryTerm(
            "prior learning credit", or: ["PLA", "credit for prior learning"],
            "College credit for what somebody learned at work, in service or by themselves.",
            source: "Illinois Career Pathways Dictionary"),
        GlossaryTerm(
            "program of study", or: ["POS", "programs of study"],
            "A sequence of academic and CTE courses that crosses from high school to college without repetition and ends with a credential or degree. In Illinois it starts no later than grade 9 and goes on for two years after high school.",
            source: "Pub. L. 109-270, Sec. 122(c)(1)(A); Illinois' Career Cluster Model"),
        GlossaryTerm(
            "quarter hour", or: ["quarter credit"],
            "The credit of a college whose year has three quarters. A quarter hour is two thirds of a semester hour: 90 are 60.",
            source: "custom of American colleges"),
        GlossaryTerm(
            "recipient", or: ["eligible recipient"],
            "The school district, regional system or college that receives funds under the Act and files the local plan.",
            source: "Pub. L. 109-270, Sec. 3(14)"),
        GlossaryTerm(
            "remedial course", or: ["remediation", "developmental course"],
            "A course that teaches reading, writing or mathematics below the level of the program. It has no place in the sequence.",
            source: "Pub. L. 109-270, Sec. 3(5)"),
        GlossaryTerm(
            "review", or: ["judgment", "reviewer"],
            "What a person says of a program, in a file of its own: a level or verdict with a reason for each thing that the rubric leaves to people. What the file itself decides or leaves open, a review never changes; it is shown beside it. A review of an older text of the program does not count.",
            source: "the rubric; `posrubric review template` writes one to start from"),
        GlossaryTerm(
            "SCED", or: ["School Courses for the Exchange of Data"],
            "The federal list of school courses by number, by which courses of different schools are compared.",
            source: "U.S. Department of Education, National Center for Education Statistics"),
        GlossaryTerm(
            "secondary", "Up to grade 12: high schools and area career centers.", source: "Pub. L. 109-270, Sec. 3"),
        GlossaryTerm(
            "semester hour", or: ["semester credit", "credit hour"],
            "The credit of most colleges: one hour of class in each week of a semester. An associate degree takes 60 or more.",
            source: "23 Ill. Adm. Code 1501.301"),
        GlossaryTerm(
            "SOC", or: ["Standard Occupational Classification"],
            "The federal list of occupations by number, as 29-1141 for registered nurses.",
            source: "U.S. Department of Labor, Bureau of Labor Statistics"),
        GlossaryTerm(
            "special populations",
            "Six groups whom the Act protects: people with disabilities; from economically disadvantaged families, foster children among them; preparing for non-traditional fields; single parents; displaced homemakers; and with limited English proficiency.",
            source: "Pub. L. 109-270, Sec. 3(29)"),
        GlossaryTerm(
            "stackable credential", or: ["stackable credentials"],
            "A credential that is one of a sequence: what was earned for it counts toward the next.",
            source: "Illinois Pathways, Credentials and Assessments (2015)"),
        GlossaryTerm(
            "tech prep", or: ["2+2"],
            "A program of at least two years of high school and two years after it under an articulation agreement, with stricter rules than a program of study.",
            source: "Pub. L. 109-270, Sec. 203(c)"),
        GlossaryTerm(
            "universal design", or: ["universal design for learning", "UDL"],
            "Instruction that is planned from the start so that everybody can take part, with or without a disability.",
            source: "Illinois' Career Cluster Model"),
        GlossaryTerm(
            "waiver", or: ["exception"],
            "An exception for a requirement or criterion of some programs, from its first day to its last. What is waived is evaluated and shown as ever; only for the exit code it does not count. The day is that of --as-of: nothing is judged by a clock.",
            source: "whoever grants it; Examples/waivers shows one"),
        GlossaryTerm(
            "work-based learning", or: ["WBL"],
            "Learning at a place of work or for one: job shadowing, a school enterprise, an internship, a clinical course, cooperative education, an apprenticeship.",
            source: "Pub. L. 109-270, Sec. 135(b)(3) and 203(c)(2)(B)"),
    ]
}
