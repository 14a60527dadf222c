# Ten requirements of the Illinois rubric as a policy. A policy knows yes and no only: what a file leaves out counts as not there, which is why
# it is compared on submissions. Each line of the answer is a requirement that is not met.
package posrubric

import rego.v1

stages := object.get(input, "sequence", [])

# The courses of a stage, those that are chosen among included.
courses(stage) := array.concat(
	[course | some course in object.get(stage, "courses", []); not course.of],
	[course | some group in object.get(stage, "courses", []); some course in object.get(group, "of", [])],
)

is_secondary(stage) if startswith(stage.stage, "grade")

is_postsecondary(stage) if startswith(stage.stage, "year")

secondary contains course if {
	some stage in stages
	is_secondary(stage)
	some course in courses(stage)
}

postsecondary contains course if {
	some stage in stages
	is_postsecondary(stage)
	some course in courses(stage)
}

grades contains to_number(split(stage.stage, " ")[1]) if {
	some stage in stages
	is_secondary(stage)
	count(courses(stage)) > 0
}

technical_grades contains stage.stage if {
	some stage in stages
	is_secondary(stage)
	some course in courses(stage)
	course.content == "cte"
}

years contains split(stage.stage, " ")[1] if {
	some stage in stages
	is_postsecondary(stage)
	count(courses(stage)) > 0
}

recognized contains credential if {
	some credential in object.get(input, "credentials", [])
	credential.kind in {"certification", "license", "apprenticeship"}
}

degrees contains award if {
	some award in object.get(input, "awards", [])
	award.level in {"associate", "bachelor", "master", "doctorate"}
}

awards_after_school contains award if {
	some award in object.get(input, "awards", [])
	award.level in {"certificate", "diploma", "associate", "bachelor", "master", "doctorate"}
}

not_met contains "secondary-and-postsecondary-elements" if count(secondary) == 0

not_met contains "secondary-and-postsecondary-elements" if count(postsecondary) == 0

not_met contains "starts-by-grade-9" if {
	count(grades) > 0
	min(grades) > 9
}

not_met contains "industry-credential" if count(recognized) == 0

not_met contains "leads-to-degree" if count(degrees) == 0

not_met contains "credential-or-degree" if {
	count(degrees) == 0
	count({credential | some credential in recognized; credential.level == "postsecondary"}) == 0
}

not_met contains "two-years-secondary" if count(technical_grades) < 2

not_met contains "two-years-postsecondary-or-apprenticeship" if count(years) < 2

not_met contains "college-credit-in-high-school" if {
	count({course | some course in secondary; course["college-credit"]}) == 0
	count(object.get(input, "college-credit", [])) == 0
}

not_met contains "articulation-agreement-in-force" if {
	count({agreement |
		some agreement in object.get(input, "agreements", [])
		agreement.kind in {"articulation", "dual-credit"}
		agreement.status == "in-force"
	}) == 0
}

not_met contains "no-remedial-in-sequence" if {
	some course in secondary | postsecondary
	course.remedial == true
}
