"""What the bodies of the United Nations are called in the official languages besides English.

The names are those that the mastheads of their documents bear.
"""

from __future__ import annotations

from collections.abc import Mapping

from undoc.symbols.names import table

#: By language (ISO 639-1), then by code.
TRANSLATED: Mapping[str, Mapping[str, str]] = {
    "fr": table("""
        A/C.1: Première Commission
        A/C.2: Deuxième Commission
        A/C.3: Troisième Commission
        A/C.4: Quatrième Commission
        A/C.5: Cinquième Commission
        A/C.6: Sixième Commission
        A/CN.4: Commission du droit international
        CAT/C: Comité contre la torture
        CCPR/C: Comité des droits de l’homme
        CRC/C: Comité des droits de l’enfant
        E/CN.3: Commission de statistique
        E/CN.4: Commission des droits de l’homme
        E/CN.5: Commission du développement social
        E/CN.6: Commission de la condition de la femme
        E/CN.7: Commission des stupéfiants
        E/CN.9: Commission de la population et du développement
        E/ECA: Commission économique pour l’Afrique
        E/ECE: Commission économique pour l’Europe
        ECE: Commission économique pour l’Europe
        ST: Secrétariat
        """),
    "es": table("""
        A/C.1: Primera Comisión
        A/C.2: Segunda Comisión
        A/C.3: Tercera Comisión
        A/C.4: Cuarta Comisión
        A/C.5: Quinta Comisión
        A/C.6: Sexta Comisión
        A/CN.4: Comisión de Derecho Internacional
        CAT/C: Comité contra la Tortura
        CCPR/C: Comité de Derechos Humanos
        CRC/C: Comité de los Derechos del Niño
        E/CN.3: Comisión de Estadística
        E/CN.4: Comisión de Derechos Humanos
        E/CN.5: Comisión de Desarrollo Social
        E/CN.6: Comisión de la Condición Jurídica y Social de la Mujer
        E/CN.7: Comisión de Estupefacientes
        E/CN.9: Comisión de Población y Desarrollo
        E/ECA: Comisión Económica para África
        E/ECE: Comisión Económica para Europa
        ECE: Comisión Económica para Europa
        ST: Secretaría
        """),
    "ru": table("""
        A/C.1: Первый комитет
        A/C.2: Второй комитет
        A/C.3: Третий комитет
        A/C.4: Четвертый комитет
        A/C.5: Пятый комитет
        A/C.6: Шестой комитет
        A/CN.4: Комиссия международного права
        CAT/C: Комитет против пыток
        CCPR/C: Комитет по правам человека
        CRC/C: Комитет по правам ребенка
        E/CN.3: Статистическая комиссия
        E/CN.4: Комиссия по правам человека
        E/CN.5: Комиссия социального развития
        E/CN.6: Комиссия по положению женщин
        E/CN.7: Комиссия по наркотическим средствам
        E/CN.9: Комиссия по народонаселению и развитию
        E/ECA: Экономическая комиссия для Африки
        E/ECE: Европейская экономическая комиссия
        ECE: Европейская экономическая комиссия
        ST: Секретариат
        """),
    "zh": table("""
        A/C.1: 第一委员会
        A/C.2: 第二委员会
        A/C.3: 第三委员会
        A/C.4: 第四委员会
        A/C.5: 第五委员会
        A/C.6: 第六委员会
        A/CN.4: 国际法委员会
        CAT/C: 禁止酷刑委员会
        CCPR/C: 人权事务委员会
        CRC/C: 儿童权利委员会
        E/CN.3: 统计委员会
        E/CN.4: 人权委员会
        E/CN.5: 社会发展委员会
        E/CN.6: 妇女地位委员会
        E/CN.7: 麻醉药品委员会
        E/CN.9: 人口与发展委员会
        E/ECA: 非洲经济委员会
        E/ECE: 欧洲经济委员会
        ECE: 欧洲经济委员会
        ST: 秘书处
        """),
    "ar": table("""
        A/C.1: اللجنة الأولى
        A/C.2: اللجنة الثانية
        A/C.3: اللجنة الثالثة
        A/C.4: اللجنة الرابعة
        A/C.5: اللجنة الخامسة
        A/C.6: اللجنة السادسة
        A/CN.4: لجنة القانون الدولي
        CAT/C: لجنة مناهضة التعذيب
        CCPR/C: اللجنة المعنية بحقوق الإنسان
        CRC/C: لجنة حقوق الطفل
        E/CN.3: اللجنة الإحصائية
        E/CN.4: لجنة حقوق الإنسان
        E/CN.5: لجنة التنمية الاجتماعية
        E/CN.6: لجنة وضع المرأة
        E/CN.7: لجنة المخدرات
        E/CN.9: لجنة السكان والتنمية
        E/ECA: اللجنة الاقتصادية لأفريقيا
        E/ECE: اللجنة الاقتصادية لأوروبا
        ECE: اللجنة الاقتصادية لأوروبا
        ST: الأمانة العامة
        """),
}
